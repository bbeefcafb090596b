/** For this room's tests: the committed folder with changes, its manifest true to them or not. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isOsseletError } from '../foundation/index.ts';
import type { ByteSource } from './byteSource.ts';
import { folderSource } from './folderSource.ts';
import { loadModel } from './loadModel.ts';
import type { Manifest } from './manifest.ts';

const bundledFolder = path.resolve(import.meta.dirname, '../../models/osselet-mini');
export const bundledFile = (file: string) => new Uint8Array(readFileSync(path.join(bundledFolder, file)));
export const bundledJson = <Value>(file: string) =>
  JSON.parse(new TextDecoder().decode(bundledFile(file))) as Value;
export const textBytes = (text: string) => new TextEncoder().encode(text);
export const jsonBytes = (value: unknown) => textBytes(JSON.stringify(value));

type Changes = Readonly<Record<string, Uint8Array | null>>;

/** Some files replaced (null: gone), the manifest untouched. */
export function aFolder(changes: Changes = {}): ByteSource {
  const disk = folderSource(bundledFolder);
  return {
    read: (file) => {
      const change = changes[file];
      if (change === null) return folderSource('/nowhere').read(file);
      return change === undefined ? disk.read(file) : Promise.resolve(change);
    },
  };
}

/** As its maker would have left it: sizes and hashes are those of the changed files. */
export function aSealedFolder(
  changes: Readonly<Record<string, Uint8Array>>,
  change: (manifest: Manifest) => object = () => ({}),
): ByteSource {
  const manifest = bundledJson<Manifest>('manifest.json');
  const changed = Object.entries(changes).map(([file, bytes]) => [
    file,
    { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') },
  ]);
  const files = { ...manifest.files, ...(Object.fromEntries(changed) as Manifest['files']) };
  return aFolder({
    ...changes,
    'manifest.json': jsonBytes({ ...manifest, files, ...change({ ...manifest, files }) }),
  });
}

export interface Refusal {
  readonly room: string;
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Why the folder is refused, or null; anything untyped is thrown on. */
export async function refusalOf(source: ByteSource): Promise<Refusal | null> {
  try {
    await loadModel(source);
    return null;
  } catch (error) {
    if (isOsseletError(error)) return { room: error.room, code: error.code, facts: error.facts };
    throw error;
  }
}
