/** Each row over its length; 1e-12 keeps a row of zeros at zero. The result belongs to the tidy around. */
import { div, maximum, sqrt, square, sum, type Tensor2D } from '@tensorflow/tfjs-core';

export function unitRows(x: Tensor2D): Tensor2D {
  return div(x, maximum(sqrt(sum(square(x), -1, true)), 1e-12));
}

/** The rows of `x` on this side, and `x` disposed. */
export async function rowsOf(x: Tensor2D): Promise<Float32Array[]> {
  const [rows, width] = x.shape;
  const values = await x.data<'float32'>();
  x.dispose();
  return Array.from({ length: rows }, (_, row) => values.slice(row * width, (row + 1) * width));
}
