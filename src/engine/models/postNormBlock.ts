/** Post-norm transformer block of BERT: x = norm1(x + out(attention(x))); x = norm2(x + fc2(gelu(fc1(x)))). */
import { add, tidy, type Tensor2D } from '@tensorflow/tfjs-core';
import type { TransformerShape } from '../architecture.ts';
import type { Attention } from '../ops/attention.ts';
import { gelu } from '../ops/gelu.ts';
import { layerNorm } from '../ops/layerNorm.ts';
import { linear } from '../ops/linear.ts';
import type { BlockWeights } from './blockNames.ts';

/** Disposes `x`, the caller owns the result. */
export function postNormBlock(
  x: Tensor2D,
  { qkv, out, norm1, fc1, fc2, norm2 }: BlockWeights,
  { heads, layerNormEps }: TransformerShape,
  attend: Attention,
  mask: Tensor2D | null = null,
): Tensor2D {
  const result = tidy(() => {
    const attended = add(x, linear(attend(linear(x, qkv), heads, mask), out));
    const first = layerNorm(attended as Tensor2D, norm1, layerNormEps);
    return layerNorm(add<Tensor2D>(first, linear(gelu(linear(first, fc1)), fc2)), norm2, layerNormEps);
  });
  x.dispose();
  return result;
}
