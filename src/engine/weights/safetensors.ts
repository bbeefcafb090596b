/**
 * Strict reader of safetensors: 8-byte little-endian header length, JSON header, raw tensors without gap or overlap.
 * Whatever is doubtful is refused with a code: a model that half loads answers wrongly, and nobody sees it.
 */
import { engineError } from '../errors.ts';
import { dtypes, type Dtype } from './dtypes.ts';
import { type HeaderEntry, readHeader } from './safetensorsHeader.ts';

export interface NamedTensor {
  readonly shape: readonly number[];
  readonly dtype: string;
  /** Row by row. 64-bit and integer types keep their value in float64. */
  readonly values: Float32Array | Float64Array;
}
export type NamedTensors = ReadonlyMap<string, NamedTensor>;

export function readSafetensors(bytes: Uint8Array): NamedTensors {
  const { entries, dataStart } = readHeader(bytes);
  const data = bytes.subarray(dataStart);
  checkSizes(entries);
  checkLayout(entries, data.byteLength);
  return new Map(entries.map((entry) => [entry.name, readTensor(entry, data)]));
}

function dtypeOf(entry: HeaderEntry): Dtype {
  const dtype = Object.hasOwn(dtypes, entry.dtype) ? dtypes[entry.dtype] : undefined;
  if (dtype === undefined) {
    throw engineError('weights-dtype-unknown', { tensor: entry.name, dtype: entry.dtype });
  }
  return dtype;
}

function countOf(entry: HeaderEntry): number {
  return entry.shape.reduce((product, size) => product * size, 1);
}

function checkSizes(entries: readonly HeaderEntry[]): void {
  for (const entry of entries) {
    const expected = countOf(entry) * dtypeOf(entry).bytes;
    const found = entry.end - entry.begin;
    if (found !== expected)
      throw engineError('weights-size-mismatch', { tensor: entry.name, expected, found });
  }
}

function checkLayout(entries: readonly HeaderEntry[], dataBytes: number): void {
  let at = 0;
  for (const entry of [...entries].sort((a, b) => a.begin - b.begin || a.end - b.end)) {
    if (entry.begin < at) throw engineError('weights-offset-overlap', { tensor: entry.name });
    if (entry.begin > at) throw engineError('weights-offset-gap', { at });
    at = entry.end;
  }
  if (at > dataBytes) throw engineError('weights-truncated', { expected: at, found: dataBytes });
  if (at < dataBytes) throw engineError('weights-offset-gap', { at });
}

function readTensor(entry: HeaderEntry, data: Uint8Array): NamedTensor {
  const dtype = dtypeOf(entry);
  const view = new DataView(data.buffer, data.byteOffset + entry.begin, entry.end - entry.begin);
  const count = countOf(entry);
  const values = /^(BF16|F16|F32)$/.test(entry.dtype) ? new Float32Array(count) : new Float64Array(count);
  for (let index = 0; index < count; index++) {
    const value = dtype.read(view, index * dtype.bytes);
    if (!Number.isFinite(value)) throw engineError('weights-not-finite', { tensor: entry.name, index });
    values[index] = value;
  }
  return { shape: entry.shape, dtype: entry.dtype, values };
}
