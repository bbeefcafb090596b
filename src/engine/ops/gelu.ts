/** Exact GELU, x Φ(x) by erf; the tanh form differs by up to 5e-4 and these weights were not trained with it. */
import { add, erf, mul, type Tensor2D } from '@tensorflow/tfjs-core';

export function gelu(x: Tensor2D): Tensor2D {
  return mul(mul(x, 0.5), add(erf(mul(x, Math.SQRT1_2)), 1));
}
