/**
 * The same attention, one head after the other in 2-D: tf.js-wasm sends a 2-D matmul without transpose flags to XNNPACK
 * and everything else to a slow loop (250 → 140 ms for ViT-Ti, one thread). Hence also the explicit kT.
 */
import { add, concat, matMul, mul, slice, softmax, transpose, type Tensor2D } from '@tensorflow/tfjs-core';
import type { Attention } from './attention.ts';

export const attentionPerHead: Attention = (qkv, heads, mask) => {
  const tokens = qkv.shape[0];
  const width = qkv.shape[1] / 3;
  const headSize = width / heads;
  const outputs = Array.from({ length: heads }, (_, head) => {
    const part = (which: number): Tensor2D =>
      slice(qkv, [0, which * width + head * headSize], [tokens, headSize]);
    const scores = mul(matMul(part(0), transpose(part(1))), headSize ** -0.5);
    const weights = softmax(mask === null ? scores : add(scores, mask));
    return matMul<Tensor2D>(weights, part(2));
  });
  return concat(outputs, 1);
};
