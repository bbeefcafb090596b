/** LayerNorm over the last axis with the eps of the checkpoint, two passes: mean, then variance about it. */
import { add, mean, mul, rsqrt, square, sub, type Tensor2D } from '@tensorflow/tfjs-core';
import type { Norm } from '../weights/parameters.ts';

export function layerNorm(x: Tensor2D, { scale, shift }: Norm, eps: number): Tensor2D {
  const centred = sub(x, mean(x, -1, true));
  const variance = mean(square(centred), -1, true);
  return add(mul(mul(centred, rsqrt(add(variance, eps))), scale), shift);
}
