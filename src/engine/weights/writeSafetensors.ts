/** Tensors as one safetensors file, all in float32, in the order given. 16-bit floats lose nothing by it. */
import { assert } from '../../foundation/index.ts';
import type { NamedTensors } from './safetensors.ts';

export function writeSafetensors(tensors: NamedTensors): Uint8Array {
  let at = 0;
  const entries = [...tensors].map(([name, { shape, values }]) => {
    const begin = at;
    at += values.length * 4;
    return [name, { dtype: 'F32', shape, data_offsets: [begin, at] }] as const;
  });
  const header = new TextEncoder().encode(
    JSON.stringify({ __metadata__: { format: 'pt' }, ...Object.fromEntries(entries) }),
  );
  // Padded with spaces, so that the data starts where float32 can be read in place.
  const dataStart = 8 + Math.ceil(header.length / 8) * 8;
  const bytes = new Uint8Array(dataStart + at).fill(0x20, 8, dataStart);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(dataStart - 8), true);
  bytes.set(header, 8);
  const data = new Float32Array(bytes.buffer, dataStart);
  at = 0;
  for (const [name, { values }] of tensors) {
    assert(values instanceof Float32Array, () => `${name} is no float tensor`);
    data.set(values, at);
    at += values.length;
  }
  return bytes;
}
