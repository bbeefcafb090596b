/** Pre-norm transformer block: x += out(attention(norm1(x))); x += fc2(gelu(fc1(norm2(x)))). */
import { add, tidy, type Tensor2D, type Tensor3D } from '@tensorflow/tfjs-core';
import type { BlockShape } from '../architecture.ts';
import { attentionWeights, type Attention } from '../ops/attention.ts';
import { gelu } from '../ops/gelu.ts';
import { layerNorm } from '../ops/layerNorm.ts';
import { linear } from '../ops/linear.ts';
import type { BlockWeights } from './blockNames.ts';

/** Disposes `x`, the caller owns the result: one tidy per block, so that only one block's intermediates are alive. */
export function transformerBlock(
  x: Tensor2D,
  weights: BlockWeights,
  shape: BlockShape,
  attend: Attention,
  mask: Tensor2D | null = null,
): Tensor2D {
  const result = tidy(() => {
    const qkv = linear(layerNorm(x, weights.norm1, shape.layerNormEps), weights.qkv);
    const attended = add<Tensor2D>(x, linear(attend(qkv, shape.heads, mask), weights.out));
    const hidden = gelu(linear(layerNorm(attended, weights.norm2, shape.layerNormEps), weights.fc1));
    return add<Tensor2D>(attended, linear(hidden, weights.fc2));
  });
  x.dispose();
  return result;
}

/**
 * How much each token of a block's input looks at each other one, [heads, query, key]; rows add up to 1. It stands apart
 * from `transformerBlock` so that a film pays for it only where it is asked for. `x` stays the caller's; so is the result.
 */
export function blockAttention(
  x: Tensor2D,
  { norm1, qkv }: Pick<BlockWeights, 'norm1' | 'qkv'>,
  { heads, layerNormEps }: Pick<BlockShape, 'heads' | 'layerNormEps'>,
): Tensor3D {
  return tidy(() => attentionWeights(linear(layerNorm(x, norm1, layerNormEps), qkv), heads));
}
