/** Test helper: the small export that travels with the repository, with changes. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ByteSource } from '../byteSource.ts';
import type { ExportSource } from './exportSource.ts';
import type { ModelFiles } from './importModel.ts';

const fixtures = path.join(import.meta.dirname, 'fixtures');
export const fixture = (...parts: string[]) => new Uint8Array(readFileSync(path.join(fixtures, ...parts)));
export const jsonFixture = <Value>(...parts: string[]) =>
  JSON.parse(new TextDecoder().decode(fixture(...parts))) as Value;

/** Files replaced or added; null: gone. */
export function tinyExport(changes: Readonly<Record<string, Uint8Array | null>> = {}): ExportSource {
  const files = new Map<string, Uint8Array>();
  for (const folder of ['vision_encoder', 'text_encoder']) {
    for (const file of readdirSync(path.join(fixtures, 'tiny-export', folder))) {
      files.set(`${folder}/${file}`, fixture('tiny-export', folder, file));
    }
  }
  for (const [file, bytes] of Object.entries(changes)) {
    if (bytes === null) files.delete(file);
    else files.set(file, bytes);
  }
  return {
    name: 'Tiny export',
    paths: [...files.keys()],
    read: (file) => Promise.resolve(files.get(file) ?? new Uint8Array()),
  };
}

export function folderOf(files: ModelFiles): ByteSource {
  return { read: (file) => Promise.resolve(files.get(file) ?? new Uint8Array()) };
}
