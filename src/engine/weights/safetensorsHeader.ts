/** The header of a safetensors file: bounds before allocation, JSON before trust, names once only. */
import { engineError } from '../errors.ts';
import { duplicateKey } from './duplicateKey.ts';

export interface HeaderEntry {
  readonly name: string;
  readonly dtype: string;
  readonly shape: readonly number[];
  /** Offsets into the data section, bytes. */
  readonly begin: number;
  readonly end: number;
}

const lengthBytes = 8;
/** The cap of the format's own reader. */
const maxHeaderBytes = 100_000_000;

export function readHeader(bytes: Uint8Array): { entries: readonly HeaderEntry[]; dataStart: number } {
  refuseOtherFiles(bytes);
  const dataStart = lengthBytes + headerLength(bytes);
  const text = decode(bytes.subarray(lengthBytes, dataStart));
  const header = parse(text);
  const name = duplicateKey(text);
  if (name !== null) throw engineError('weights-name-duplicate', { name });
  const entries = Object.entries(header)
    .filter(([key]) => key !== '__metadata__')
    .map(([key, value]) => toEntry(key, value));
  return { entries, dataStart };
}

/** A web page or a Git LFS pointer saved in place of the file is named as such. */
function refuseOtherFiles(bytes: Uint8Array): void {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 24));
  if (/^\s*<|^version https:\/\/git-lfs/.test(start))
    throw engineError('not-a-weight-file', { starts: start });
}

function headerLength(bytes: Uint8Array): number {
  if (bytes.byteLength < lengthBytes) {
    throw engineError('weights-truncated', { expected: lengthBytes, found: bytes.byteLength });
  }
  const length = new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true);
  if (length > BigInt(Math.min(maxHeaderBytes, bytes.byteLength - lengthBytes))) {
    throw engineError('weights-header-length', { length: length.toString() });
  }
  return Number(length);
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw engineError('weights-header-invalid', { detail: 'UTF-8' }, error);
  }
}

function parse(text: string): Record<string, unknown> {
  let header: unknown;
  try {
    header = JSON.parse(text);
  } catch (error) {
    throw engineError('weights-header-invalid', { detail: 'JSON' }, error);
  }
  if (!isRecord(header)) throw engineError('weights-header-invalid', { detail: 'JSON' });
  return header;
}

function toEntry(name: string, value: unknown): HeaderEntry {
  const { dtype, shape, data_offsets: offsets } = isRecord(value) ? value : {};
  if (typeof dtype !== 'string' || !isSizes(shape) || !isSizes(offsets) || offsets.length !== 2) {
    throw engineError('weights-header-invalid', { detail: name });
  }
  const [begin = 0, end = 0] = offsets;
  return { name, dtype, shape, begin, end };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSizes(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((size) => Number.isSafeInteger(size) && (size as number) >= 0);
}
