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
  const [q, k, v] = perHead(qkv, heads);
  const attended = matMul(softmaxOf(q, k, mask), v);
  return reshape(transpose(attended, [1, 0, 2]), [qkv.shape[0], qkv.shape[1] / 3]);
};

/** The softmax itself, [heads, query, key]; the ordinary way never reads it back. */
export function attentionWeights(qkv: Tensor2D, heads: number, mask: Tensor2D | null = null): Tensor3D {
  const [q, k] = perHead(qkv, heads);
  return softmaxOf(q, k, mask);
}

/** Query, key and value, each [heads, tokens, head size]. */
function perHead(qkv: Tensor2D, heads: number): [Tensor3D, Tensor3D, Tensor3D] {
  const [tokens, width] = qkv.shape;
  const parts: Tensor4D = reshape(qkv, [tokens, 3, heads, width / (3 * heads)]);
  return split(transpose(parts, [1, 2, 0, 3]), 3, 0).map((part) => squeeze<Tensor3D>(part, [0])) as [
    Tensor3D,
    Tensor3D,
    Tensor3D,
  ];
}

function softmaxOf(q: Tensor3D, k: Tensor3D, mask: Tensor2D | null): Tensor3D {
  const scores = mul<Tensor3D>(matMul(q, k, false, true), q.shape[2] ** -0.5);
  return softmax(mask === null ? scores : add<Tensor3D>(scores, mask));
}
