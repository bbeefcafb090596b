/** Reads the files of a folder and vouches for them: size and SHA-256 of every file that the manifest names. */
import { sha256Hex } from '../foundation/index.ts';
import type { ByteSource } from './byteSource.ts';
import { modelError } from './errors.ts';
import type { Manifest } from './manifest.ts';

export interface VerifiedFiles {
  bytes(file: string): Uint8Array;
  text(file: string): string;
}

export async function readVerifiedFiles(source: ByteSource, manifest: Manifest): Promise<VerifiedFiles> {
  const read = await Promise.all(
    Object.keys(manifest.files).map(async (file) => [file, await verified(source, manifest, file)] as const),
  );
  const files = new Map(read);
  const bytes = (file: string): Uint8Array => {
    const found = files.get(file);
    if (found === undefined) throw modelError('file-unlisted', { file });
    return found;
  };
  return { bytes, text: (file) => new TextDecoder().decode(bytes(file)) };
}

async function verified(source: ByteSource, manifest: Manifest, file: string): Promise<Uint8Array> {
  const bytes = await source.read(file);
  const entry = manifest.files[file];
  if (entry === undefined) throw modelError('file-unlisted', { file });
  if (bytes.byteLength !== entry.bytes) {
    throw modelError('file-changed', {
      file,
      expected: String(entry.bytes),
      found: String(bytes.byteLength),
    });
  }
  const found = await sha256Hex(bytes);
  if (found !== entry.sha256) throw modelError('file-changed', { file, expected: entry.sha256, found });
  return bytes;
}
