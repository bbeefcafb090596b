/** The bytes of one file of an archive, checked against what the directory says of them: length and CRC-32. */
import { dicomError } from '../errors.ts';
import { inflateRaw, inflateStart } from '../open/inflate.ts';
import type { ZipEntry } from '../protocol.ts';
import { crc32 } from './crc32.ts';

const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;

/** @throws OsseletError `archive-file-encrypted`, `archive-file-unsupported`, `archive-damaged` */
export async function readZipEntry(entry: ZipEntry): Promise<Uint8Array> {
  const packed = await packedBytes(entry, entry.deflatedBytes);
  const bytes = entry.method === STORED ? packed : inflateRaw(packed, entry.bytes, 'archive-damaged');
  if (bytes.length !== entry.bytes || crc32(bytes) !== entry.crc32) throw dicomError('archive-damaged');
  return bytes;
}

/** Its first bytes, about `bytes` of them, unchecked: enough to tell what the file is. */
export async function readZipEntryStart(entry: ZipEntry, bytes: number): Promise<Uint8Array> {
  const packed = await packedBytes(entry, Math.min(entry.deflatedBytes, 2 * bytes));
  return (entry.method === STORED ? packed : inflateStart(packed)).subarray(0, bytes);
}

async function packedBytes(entry: ZipEntry, count: number): Promise<Uint8Array> {
  const { archive, offset, method, isEncrypted } = entry;
  if (isEncrypted) throw dicomError('archive-file-encrypted');
  if (method !== STORED && method !== DEFLATED) throw dicomError('archive-file-unsupported', { method });
  const header = new DataView(await archive.slice(offset, offset + LOCAL_BYTES).arrayBuffer());
  if (header.byteLength < LOCAL_BYTES || header.getUint32(0, true) !== LOCAL)
    throw dicomError('archive-damaged', { at: offset });
  const start = offset + LOCAL_BYTES + header.getUint16(26, true) + header.getUint16(28, true);
  if (start + entry.deflatedBytes > archive.size) throw dicomError('archive-damaged', { at: start });
  return new Uint8Array(await archive.slice(start, start + count).arrayBuffer());
}
