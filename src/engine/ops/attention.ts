/**
 * Multi-head self-attention, softmax(q kT / sqrt(d) + mask) v, all heads in one batched matmul.
 * `qkv` [tokens, 3 width]: query, key, value, and within each the heads side by side. `mask` [tokens, tokens] is added
 * to the scores. Returns [tokens, width] before the output projection; the result belongs to the tidy around.
 */
import {
  add,
  matMul,
  mul,
  reshape,
  softmax,
  squeeze,
  split,
  transpose,
  type Tensor2D,
  type Tensor3D,
  type Tensor4D,
} from '@tensorflow/tfjs-core';

export type Attention = (qkv: Tensor2D, heads: number, mask: Tensor2D | null) => Tensor2D;

export const attention: Attention = (qkv, heads, mask) => {
  const tokens = qkv.shape[0];
  const headSize = qkv.shape[1] / (3 * heads);
  const perHead = transpose<Tensor4D>(reshape(qkv, [tokens, 3, heads, headSize]), [1, 2, 0, 3]);
  const [q, k, v] = split(perHead, 3, 0).map((part) => squeeze<Tensor3D>(part, [0])) as [
    Tensor3D,
    Tensor3D,
    Tensor3D,
  ];
  const scores = mul(matMul(q, k, false, true), headSize ** -0.5);
  const weights = softmax(mask === null ? scores : add(scores, mask));
  return reshape(transpose(matMul(weights, v), [1, 0, 2]), [tokens, heads * headSize]);
};
