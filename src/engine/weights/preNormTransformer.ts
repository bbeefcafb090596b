/** Tensors of our own pre-norm transformers, the final norm included. */
import type { TransformerShape } from '../architecture.ts';
import { linear, merged, norm, type Shapes } from './shapes.ts';

export function preNormTransformer(name: string, shape: TransformerShape): Shapes {
  const blocks = Array.from({ length: shape.layers }, (_, index) => block(`${name}.blocks.${index}`, shape));
  return merged([...blocks, norm(`${name}.norm`, shape.width)]);
}

function block(name: string, { width, mlpRatio }: TransformerShape): Shapes {
  return {
    ...norm(`${name}.norm1`, width),
    ...linear(`${name}.attn.qkv`, width, 3 * width),
    ...linear(`${name}.attn.out`, width, width),
    ...norm(`${name}.norm2`, width),
    ...linear(`${name}.mlp.fc1`, width, mlpRatio * width),
    ...linear(`${name}.mlp.fc2`, mlpRatio * width, width),
  };
}
