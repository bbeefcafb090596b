/**
 * Numbers that took long to compute, one small file each, under names that say what they were computed from: a model, the bytes
 * of a film, a sentence. Nothing in it is ever wrong, only superfluous: the folder may be deleted at any time.
 */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cliError } from '../errors.ts';
import { callerPath, detailOf } from '../films.ts';

export interface VectorCache {
  /** What was kept under these names, if it has that many numbers; else what `make` answers, kept from then on. */
  kept(
    names: readonly string[],
    length: number | null,
    make: () => Promise<Float32Array>,
  ): Promise<Float32Array>;
}

export const noCache: VectorCache = { kept: (_names, _length, make) => make() };

export function vectorCache(folder: string): VectorCache {
  return {
    async kept(names, length, make) {
      const file = callerPath(path.join(folder, `${names.join('-')}.f32`));
      const found = await numbersIn(file);
      if (found !== null && (length === null || found.length === length)) return found;
      const made = await make();
      await keep(file, made);
      return made;
    },
  };
}

async function numbersIn(file: string): Promise<Float32Array | null> {
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null || bytes.length === 0 || bytes.length % 4 !== 0) return null;
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}

/** Moved into place whole: a run that is stopped leaves no half file. */
async function keep(file: string, numbers: Float32Array): Promise<void> {
  const aside = `${file}.${process.pid}`;
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(aside, new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength));
    await rename(aside, file);
  } catch (cause) {
    throw cliError('cannot-write', { file, detail: detailOf(cause) }, cause);
  }
}
