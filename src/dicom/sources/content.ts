/** The bytes of a given file, wherever it lies: on disk, in an archive, gzipped. */
import { isOsseletError } from '../../foundation/index.ts';
import { dicomError } from '../errors.ts';
import { MAX_FILE_BYTES } from '../limits.ts';
import { gunzip } from '../open/inflate.ts';
import type { FileContent, GivenFile } from '../protocol.ts';
import { crc32 } from './crc32.ts';
import { readZipEntry, readZipEntryStart } from './zipEntry.ts';

const GZIP_SIGNATURE = [0x1f, 0x8b, 0x08];

/** @throws OsseletError `file-unreadable` for a File moved, changed or locked since the drop; `file-too-large` */
export async function readContent(
  { name, content }: GivenFile,
  maxBytes = MAX_FILE_BYTES,
): Promise<Uint8Array> {
  if (sizeOf(content) > maxBytes) throw dicomError('file-too-large', { megabytes: maxBytes / 1e6 });
  const bytes = await orUnreadable(name, () =>
    content instanceof Blob ? wholeOf(content) : readZipEntry(content),
  );
  return isGzip(bytes) ? gunzipped(bytes, maxBytes) : bytes;
}

/** One member, as gzip writes a file; checked against the CRC-32 at its end (RFC 1952). */
function gunzipped(bytes: Uint8Array, maxBytes: number): Uint8Array {
  const file = gunzip(bytes, maxBytes);
  const trailer = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 8, 8);
  if (trailer.getUint32(0, true) !== crc32(file)) throw dicomError('archive-damaged');
  return file;
}

/** Its first bytes, by which it is recognised; of a gzipped file, still gzipped. */
export async function readStart({ name, content }: GivenFile, bytes: number): Promise<Uint8Array> {
  return orUnreadable(name, () =>
    content instanceof Blob ? wholeOf(content.slice(0, bytes)) : readZipEntryStart(content, bytes),
  );
}

export function isGzip(start: Uint8Array): boolean {
  return GZIP_SIGNATURE.every((byte, at) => start[at] === byte);
}

const sizeOf = (content: FileContent) => (content instanceof Blob ? content.size : content.bytes);

async function wholeOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}

async function orUnreadable<Value>(file: string, read: () => Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    if (isOsseletError(error)) throw error;
    throw dicomError('file-unreadable', { file }, error);
  }
}
