/**
 * The entries of a zip archive that PyTorch wrote: stored, never deflated, so that each is a view into the file
 * (PKWARE APPNOTE 4.3). Everything that has to be there is within the file's own bytes; CRC-32 of each entry that is read.
 */
import { engineError } from '../errors.ts';

const END = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const CENTRAL = 0x02014b50;
const CENTRAL_BYTES = 46;
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;

export interface StoredZip {
  readonly names: readonly string[];
  /** null where there is no such entry. */
  read(name: string): Uint8Array | null;
}

interface Entry {
  readonly method: number;
  readonly crc: number;
  readonly bytes: number;
  readonly offset: number;
}

export function readStoredZip(bytes: Uint8Array): StoredZip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(view, bytes);
  // Each is checked once, however many tensors share its storage.
  const checked = new Map<string, Uint8Array>();
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      if (entry === undefined) return null;
      const content = checked.get(name) ?? contentOf(view, bytes, name, entry);
      checked.set(name, content);
      return content;
    },
  };
}

function readDirectory(view: DataView, bytes: Uint8Array): Map<string, Entry> {
  const end = endRecordAt(view);
  if (end < 0) throw engineError('weights-truncated', { expected: END_BYTES, found: view.byteLength });
  const count = view.getUint16(end + 10, true);
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + CENTRAL_BYTES > end || view.getUint32(at, true) !== CENTRAL) throw damaged({ at });
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const next = at + CENTRAL_BYTES + name + extra + comment;
    if (next > end) throw damaged({ at });
    const text = new TextDecoder().decode(bytes.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + name));
    if (entries.has(text)) throw engineError('weights-name-duplicate', { name: text });
    entries.set(text, {
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      bytes: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return entries;
}

function endRecordAt(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_BYTES - LONGEST_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= first; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return -1;
}

/** The local header says again how long name and extra field are, and they may differ from the directory's. */
function contentOf(view: DataView, bytes: Uint8Array, name: string, entry: Entry): Uint8Array {
  if (entry.method !== 0) throw engineError('weights-zip-compressed', { entry: name });
  const { offset } = entry;
  if (offset + LOCAL_BYTES > view.byteLength || view.getUint32(offset, true) !== LOCAL) {
    throw damaged({ entry: name });
  }
  const start = offset + LOCAL_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const content = bytes.subarray(start, start + entry.bytes);
  if (content.byteLength !== entry.bytes) throw damaged({ entry: name });
  if (crc32(content) !== entry.crc) throw damaged({ entry: name, detail: 'CRC-32' });
  return content;
}

const damaged = ({ entry = '', at = 0, detail = '' }: { entry?: string; at?: number; detail?: string }) =>
  engineError('weights-zip-damaged', {
    place: [entry || at, detail].filter((part) => part !== '').join(', '),
  });

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** ISO 3309. The engine stands on one floor with dicom/, which has its own for archives of films. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
