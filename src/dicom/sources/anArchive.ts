/** For the tests of sources: archives of small films, and bytes changed where a test says. */
import { zipSync, type Zippable } from 'fflate';
import { lookInto } from './lookInto.ts';
import { readContent } from './content.ts';
import { assert, toOsseletError } from '../../foundation/index.ts';
import type { FileContent, Found, GivenFile } from '../protocol.ts';
import { codecs } from '../truth.ts';

export const given = (name: string, content: FileContent | Uint8Array): GivenFile => ({
  name,
  path: [name],
  content: content instanceof Uint8Array ? new Blob([content as BlobPart]) : content,
});

export const anArchive = (files: Zippable) => zipSync(files, { level: 6 });

/** Code of the refusal, or what was found. */
export async function lookAt(file: GivenFile): Promise<Found | string> {
  return lookInto(file, codecs).catch((error: unknown) => toOsseletError(error).code);
}

export async function filesIn(archive: Uint8Array): Promise<readonly GivenFile[]> {
  const found = await lookInto(given('disque.zip', archive), codecs);
  assert(found.kind === 'more', () => `an archive was found to be ${found.kind}`);
  return found.files;
}

/** Code of the refusal, or the bytes. */
export async function bytesOf(file: GivenFile | undefined): Promise<Uint8Array | string> {
  return readContent(file!).catch((error: unknown) => toOsseletError(error).code);
}

/** Offset of the last record of the signature `PK` and two bytes. */
export function recordAt(archive: Uint8Array, mark: string): number {
  return new TextDecoder('latin1').decode(archive).lastIndexOf(`PK${mark}`);
}

export const CENTRAL = '\x01\x02';
export const END = '\x05\x06';
