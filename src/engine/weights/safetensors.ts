/**
 * Strict reader of safetensors: 8-byte little-endian header length, JSON header, raw tensors without gap or overlap.
 * Whatever is doubtful is refused with a code: a model that half loads answers wrongly, and nobody sees it.
 */
import { engineError } from '../errors.ts';
import { countOf, decodeValues, type TensorValues } from './decodeValues.ts';
import { dtypeOf } from './dtypes.ts';
import { type HeaderEntry, readHeader } from './safetensorsHeader.ts';

export interface NamedTensor {
  readonly shape: readonly number[];
  readonly dtype: string;
  /** Row by row; may be a view into the file's bytes. 64-bit and integer types keep their value in float64. */
  readonly values: TensorValues;
}
export type NamedTensors = ReadonlyMap<string, NamedTensor>;

export function readSafetensors(bytes: Uint8Array): NamedTensors {
  const { entries, dataStart } = readHeader(bytes);
  const data = bytes.subarray(dataStart);
  checkSizes(entries);
  checkLayout(entries, data.byteLength);
  return new Map(
    entries.map(({ name, shape, dtype, begin, end }) => [
      name,
      { shape, dtype, values: decodeValues(name, dtype, data.subarray(begin, end)) },
    ]),
  );
}

function checkSizes(entries: readonly HeaderEntry[]): void {
  for (const { name, shape, dtype, begin, end } of entries) {
    const expected = countOf(shape) * dtypeOf(dtype, name).bytes;
    const found = end - begin;
    if (found !== expected) throw engineError('weights-size-mismatch', { tensor: name, expected, found });
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
