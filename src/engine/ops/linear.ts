/** y = x W + b on rows; the result belongs to the tidy around. */
import { fused, type Tensor2D } from '@tensorflow/tfjs-core';
import type { Linear } from '../weights/parameters.ts';

export function linear(x: Tensor2D, { kernel, bias }: Linear): Tensor2D {
  return fused.matMul({ a: x, b: kernel, bias }) as Tensor2D;
}
