/**
 * CamemBERT and XLM-R sentence to vector: word + token type + position, LayerNorm, post-norm blocks, then the first token
 * through one projection to unit length. The tanh pooler that these files carry was never trained with the images.
 */
import { gather, tensor1d, tensor2d, tidy, type Tensor2D } from '@tensorflow/tfjs-core';
import type { RobertaText } from '../architecture.ts';
import { layerNorm } from '../ops/layerNorm.ts';
import { linear } from '../ops/linear.ts';
import { selectAttention } from '../ops/select.ts';
import { uploadParameters } from '../weights/parameters.ts';
import type { NamedTensors } from '../weights/safetensors.ts';
import { encodeInPacks, type Pack } from './packSentences.ts';
import { blockWeights, robertaBlock } from './blockNames.ts';
import { postNormBlock } from './postNormBlock.ts';
import type { TextEncoder } from './sentenceVectors.ts';
import { rowsOf, unitRows } from './unitRows.ts';
import { wordRows } from './wordRows.ts';

export interface RobertaTextEncoder extends TextEncoder {
  /** Of one sentence, [tokens, width] each: after the embeddings, then after each block. The projection reads the last. */
  hiddenStates(ids: readonly number[]): Promise<Float32Array[]>;
}

/** The encoder owns its weights on the backend that is active now; `dispose` frees them. */
export function createRobertaTextEncoder(tensors: NamedTensors, shape: RobertaText): RobertaTextEncoder {
  const parameters = uploadParameters(tensors);
  const embed = wordRows(tensors, shape);
  const norm = parameters.norm('text.embeddings.LayerNorm');
  const blocks = Array.from({ length: shape.layers }, (_, i) =>
    blockWeights(parameters, robertaBlock(`text.encoder.layer.${i}`)),
  );
  const projection = parameters.linear('text.projection');
  const attend = selectAttention();

  function embedded({ ids, positions }: Pick<Pack, 'ids' | 'positions'>): Tensor2D {
    return tidy(() => {
      const rows = tensor2d(embed(ids, positions), [ids.length, shape.width]);
      return layerNorm(rows, norm, shape.layerNormEps);
    });
  }

  function run({ ids, positions, starts, mask }: Pack): Tensor2D {
    const across = starts.length === 1 ? null : tensor2d(mask, [ids.length, ids.length]);
    let tokens = embedded({ ids, positions });
    for (const weights of blocks) tokens = postNormBlock(tokens, weights, shape, attend, across);
    across?.dispose();
    return tokens;
  }

  async function encodePack(pack: Pack): Promise<Float32Array[]> {
    const tokens = run(pack);
    const vectors = tidy(() => {
      const first = gather(tokens, tensor1d(pack.starts, 'int32'));
      return unitRows(linear(first, projection));
    });
    tokens.dispose();
    return rowsOf(vectors);
  }

  return {
    encode: (sentences) => encodeInPacks(sentences, encodePack),
    hiddenStates: async (ids) => {
      const positions = Int32Array.from(ids, (_, position) => position);
      let tokens = embedded({ ids: Int32Array.from(ids), positions });
      const states = [await tokens.data<'float32'>()];
      for (const weights of blocks) {
        tokens = postNormBlock(tokens, weights, shape, attend);
        states.push(await tokens.data<'float32'>());
      }
      tokens.dispose();
      return states;
    },
    dispose: () => parameters.dispose(),
  };
}
