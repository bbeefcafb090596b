/** What is committed is what its source says: the kernels are compiled anew and compared byte by byte. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { binaryNames, buildKernels, hasCompiler } from './native.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'osselet-native-'));
const committed = path.resolve(import.meta.dirname, '../src/engine/native/bin');
afterAll(() => rmSync(folder, { recursive: true }));

it.skipIf(!hasCompiler)(
  'the kernels in the repository are those of their C (needs clang-19 and lld-19)',
  () => {
    buildKernels(folder);

    for (const name of binaryNames) {
      const [built, kept] = [folder, committed].map((place) => readFileSync(path.join(place, name)));
      expect(built!.equals(kept!), name).toBe(true);
      expect(kept!.length, name).toBeLessThan(32_768);
    }
  },
);
