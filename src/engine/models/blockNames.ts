/** What a model folder calls the tensors of one block: the only difference between the blocks of our own, a ViT and RoBERTa. */
import type { Linear, Norm, Parameters } from '../weights/parameters.ts';

export interface BlockNames {
  readonly norm1: string;
  /** One map of all three, or query, key and value. */
  readonly qkv: readonly string[];
  readonly out: string;
  readonly norm2: string;
  readonly fc1: string;
  readonly fc2: string;
}

export interface BlockWeights {
  readonly norm1: Norm;
  readonly qkv: Linear;
  readonly out: Linear;
  readonly norm2: Norm;
  readonly fc1: Linear;
  readonly fc2: Linear;
}

export function blockWeights(parameters: Parameters, names: BlockNames): BlockWeights {
  return {
    norm1: parameters.norm(names.norm1),
    qkv: parameters.sideBySide(names.qkv),
    out: parameters.linear(names.out),
    norm2: parameters.norm(names.norm2),
    fc1: parameters.linear(names.fc1),
    fc2: parameters.linear(names.fc2),
  };
}

export const ownBlock = (name: string): BlockNames => ({
  norm1: `${name}.norm1`,
  qkv: [`${name}.attn.qkv`],
  out: `${name}.attn.out`,
  norm2: `${name}.norm2`,
  fc1: `${name}.mlp.fc1`,
  fc2: `${name}.mlp.fc2`,
});

/** As Hugging Face names a ViT's. */
export const vitBlock = (name: string): BlockNames => ({
  norm1: `${name}.layernorm_before`,
  qkv: ['query', 'key', 'value'].map((part) => `${name}.attention.attention.${part}`),
  out: `${name}.attention.output.dense`,
  norm2: `${name}.layernorm_after`,
  fc1: `${name}.intermediate.dense`,
  fc2: `${name}.output.dense`,
});

/** As Hugging Face names RoBERTa's: norms come after what they follow. */
export const robertaBlock = (name: string): BlockNames => ({
  qkv: ['query', 'key', 'value'].map((part) => `${name}.attention.self.${part}`),
  out: `${name}.attention.output.dense`,
  norm1: `${name}.attention.output.LayerNorm`,
  fc1: `${name}.intermediate.dense`,
  fc2: `${name}.output.dense`,
  norm2: `${name}.output.LayerNorm`,
});
