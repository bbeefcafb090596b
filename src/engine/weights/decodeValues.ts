/**
 * The numbers of one tensor from its bytes, row by row; not one of them infinite or undefined. A text encoder has
 * 278 million: aligned float32 is not copied, the values are then a view into the file's own bytes.
 */
import { engineError } from '../errors.ts';
import { dtypeOf } from './dtypes.ts';

export type TensorValues = Float32Array | Float64Array;

/** Where the elements of a tensor lie in its storage, counted in elements. */
export interface Layout {
  readonly offset: number;
  readonly shape: readonly number[];
  readonly strides: readonly number[];
}

/** `bytes` hold the tensor and nothing else. */
export function decodeValues(tensor: string, dtype: string, bytes: Uint8Array): TensorValues {
  const { bytes: size, read } = dtypeOf(dtype, tensor);
  const count = bytes.byteLength / size;
  if (dtype === 'F32' && bytes.byteOffset % size === 0) {
    return finite(tensor, new Float32Array(bytes.buffer, bytes.byteOffset, count));
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const values = emptyValues(dtype, count);
  for (let index = 0; index < count; index++) values[index] = read(view, index * size);
  return finite(tensor, values);
}

/** A view of a larger storage, gathered. The caller has checked that the layout stays within `storage`. */
export function gatherValues(
  tensor: string,
  dtype: string,
  storage: Uint8Array,
  { offset, shape, strides }: Layout,
): TensorValues {
  const { bytes: size, read } = dtypeOf(dtype, tensor);
  const view = new DataView(storage.buffer, storage.byteOffset, storage.byteLength);
  const values = emptyValues(dtype, countOf(shape));
  const at = shape.map(() => 0);
  let element = offset;
  for (let index = 0; index < values.length; index++) {
    values[index] = read(view, element * size);
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      element += strides[axis] ?? 0;
      at[axis] = (at[axis] ?? 0) + 1;
      if ((at[axis] ?? 0) < (shape[axis] ?? 0)) break;
      element -= (strides[axis] ?? 0) * (shape[axis] ?? 0);
      at[axis] = 0;
    }
  }
  return finite(tensor, values);
}

export function countOf(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

/** Float tensors stay float32; 64-bit and integer types keep their value in float64. */
function emptyValues(dtype: string, count: number): TensorValues {
  return /^(BF16|F16|F32)$/.test(dtype) ? new Float32Array(count) : new Float64Array(count);
}

function finite<Values extends TensorValues>(tensor: string, values: Values): Values {
  for (let index = 0; index < values.length; index++) {
    if (!Number.isFinite(values[index])) throw engineError('weights-not-finite', { tensor, index });
  }
  return values;
}
