/**
 * The directory of a zip archive (PKWARE APPNOTE 4.3): found from the end, read without its files. Only slices of the
 * archive are read, so that a disc of 5 GB in one archive costs its directory.
 */
import { dicomError } from '../errors.ts';
import { MAX_ARCHIVE_BYTES, MAX_ARCHIVE_DIRECTORY_BYTES, MAX_ARCHIVE_ENTRIES } from '../limits.ts';
import type { ZipEntry } from '../protocol.ts';
import { zipPath } from './zipName.ts';

export interface ListedEntry {
  readonly path: readonly string[];
  readonly entry: ZipEntry;
}

const END = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const END64 = 0x06064b50;
const END64_BYTES = 56;
const LOCATOR64 = 0x07064b50;
const LOCATOR64_BYTES = 20;
const CENTRAL = 0x02014b50;
const CENTRAL_BYTES = 46;
const ZIP64_EXTRA = 0x0001;
const FULL_16 = 0xffff;
const FULL_32 = 0xffffffff;

/** @throws OsseletError `archive-damaged`, `archive-too-large` */
export async function readZipDirectory(archive: Blob, depth: number): Promise<ListedEntry[]> {
  const { offset, bytes } = await findDirectory(archive);
  if (bytes > MAX_ARCHIVE_DIRECTORY_BYTES) throw tooLarge();
  const listed = readEntries(await viewOf(archive, offset, bytes), archive, depth);
  const total = listed.reduce((sum, { entry }) => sum + entry.bytes, 0);
  if (listed.length > MAX_ARCHIVE_ENTRIES || total > MAX_ARCHIVE_BYTES) throw tooLarge();
  return listed;
}

const tooLarge = () =>
  dicomError('archive-too-large', {
    maxEntries: MAX_ARCHIVE_ENTRIES,
    maxGigabytes: MAX_ARCHIVE_BYTES / 1e9,
  });

interface Directory {
  readonly offset: number;
  readonly bytes: number;
}

async function findDirectory(archive: Blob): Promise<Directory> {
  const tailStart = Math.max(0, archive.size - END_BYTES - LONGEST_COMMENT);
  const tail = await viewOf(archive, tailStart, archive.size - tailStart);
  const at = endRecordAt(tail);
  if (at < 0) throw dicomError('archive-damaged', {}, 'no end of central directory');
  const end = tailStart + at;
  const [entries, bytes, offset] = [
    tail.getUint16(at + 10, true),
    tail.getUint32(at + 12, true),
    tail.getUint32(at + 16, true),
  ];
  const isZip64 = entries === FULL_16 || bytes === FULL_32 || offset === FULL_32;
  return isZip64 ? findDirectory64(archive, end) : { offset, bytes };
}

function endRecordAt(tail: DataView): number {
  for (let at = tail.byteLength - END_BYTES; at >= 0; at--) {
    if (tail.getUint32(at, true) !== END) continue;
    if (at + END_BYTES + tail.getUint16(at + 20, true) <= tail.byteLength) return at;
  }
  return -1;
}

async function findDirectory64(archive: Blob, end: number): Promise<Directory> {
  const locator = await viewOf(archive, end - LOCATOR64_BYTES, LOCATOR64_BYTES);
  if (locator.getUint32(0, true) !== LOCATOR64) throw dicomError('archive-damaged', { at: end });
  const at = Number(locator.getBigUint64(8, true));
  const record = await viewOf(archive, at, END64_BYTES);
  if (record.getUint32(0, true) !== END64) throw dicomError('archive-damaged', { at });
  return { bytes: Number(record.getBigUint64(40, true)), offset: Number(record.getBigUint64(48, true)) };
}

function readEntries(view: DataView, archive: Blob, depth: number): ListedEntry[] {
  const listed: ListedEntry[] = [];
  for (let at = 0; at + CENTRAL_BYTES <= view.byteLength; ) {
    if (view.getUint32(at, true) !== CENTRAL) throw dicomError('archive-damaged', { at });
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const nameAt = at + CENTRAL_BYTES;
    const extraAt = nameAt + (name ?? 0);
    const next = extraAt + (extra ?? 0) + (comment ?? 0);
    if (next > view.byteLength) throw dicomError('archive-damaged', { at });
    const bytes = new Uint8Array(view.buffer, view.byteOffset + nameAt, name);
    const isFolder = bytes.at(-1) === 0x2f;
    const path = zipPath(bytes, (view.getUint16(at + 8, true) & 0x800) !== 0);
    const extras = new DataView(view.buffer, view.byteOffset + extraAt, extra);
    if (!isFolder && path.length > 0)
      listed.push({ path, entry: readEntry(view, at, extras, { archive, depth }) });
    at = next;
  }
  return listed;
}

function readEntry(
  view: DataView,
  at: number,
  extras: DataView,
  { archive, depth }: Pick<ZipEntry, 'archive' | 'depth'>,
): ZipEntry {
  const said = {
    bytes: view.getUint32(at + 24, true),
    deflatedBytes: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  const { bytes, deflatedBytes, offset } = withZip64(said, extras);
  return {
    archive,
    depth,
    offset,
    method: view.getUint16(at + 10, true),
    isEncrypted: (view.getUint16(at + 8, true) & 1) !== 0,
    deflatedBytes,
    bytes,
    crc32: view.getUint32(at + 16, true),
  };
}

type Sizes = Record<'bytes' | 'deflatedBytes' | 'offset', number>;

/** Values that do not fit 32 bits stand in an extra field, in this order, those that fit left out (4.5.3). */
function withZip64(said: Sizes, extras: DataView): Sizes {
  const values = { ...said };
  for (let at = 0; at + 4 <= extras.byteLength; at += 4 + extras.getUint16(at + 2, true)) {
    if (extras.getUint16(at, true) !== ZIP64_EXTRA) continue;
    let value = at + 4;
    for (const field of ['bytes', 'deflatedBytes', 'offset'] as const) {
      if (said[field] !== FULL_32) continue;
      if (value + 8 > extras.byteLength) throw dicomError('archive-damaged');
      values[field] = Number(extras.getBigUint64(value, true));
      value += 8;
    }
  }
  return values;
}

async function viewOf(archive: Blob, offset: number, bytes: number): Promise<DataView> {
  if (offset < 0 || offset + bytes > archive.size) throw dicomError('archive-damaged', { at: offset });
  return new DataView(await archive.slice(offset, offset + bytes).arrayBuffer());
}
