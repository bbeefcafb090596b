/** The bundled model's sentence to vector: word + position, pre-norm transformer, LayerNorm on CLS, projection. */
import { add, gather, tensor1d, tensor2d, tidy, type Tensor2D } from '@tensorflow/tfjs-core';
import type { OsseletText } from '../architecture.ts';
import { layerNorm } from '../ops/layerNorm.ts';
import { linear } from '../ops/linear.ts';
import { selectAttention } from '../ops/select.ts';
import { uploadParameters } from '../weights/parameters.ts';
import type { NamedTensors } from '../weights/safetensors.ts';
import { encodeInPacks, type Pack } from './packSentences.ts';
import type { TextEncoder } from './sentenceVectors.ts';
import { blockWeights, ownBlock } from './blockNames.ts';
import { transformerBlock } from './transformerBlock.ts';
import { rowsOf, unitRows } from './unitRows.ts';

/** The encoder owns its weights on the backend that is active now; `dispose` frees them. */
export function createOsseletTextEncoder(tensors: NamedTensors, shape: OsseletText): TextEncoder {
  const parameters = uploadParameters(tensors);
  const words = parameters.table('text.embed');
  const positions = parameters.table('text.pos');
  const blocks = Array.from({ length: shape.layers }, (_, i) =>
    blockWeights(parameters, ownBlock(`text.blocks.${i}`)),
  );
  const norm = parameters.norm('text.norm');
  const proj = parameters.linear('text.proj');
  const attend = selectAttention();

  async function encodePack(pack: Pack): Promise<Float32Array[]> {
    const mask = pack.starts.length === 1 ? null : tensor2d(pack.mask, [pack.ids.length, pack.ids.length]);
    let tokens = tidy(() =>
      add<Tensor2D>(
        gather(words, tensor1d(pack.ids, 'int32')),
        gather(positions, tensor1d(pack.positions, 'int32')),
      ),
    );
    for (const weights of blocks) tokens = transformerBlock(tokens, weights, shape, attend, mask);
    const vectors = tidy(() => {
      const first = gather(tokens, tensor1d(pack.starts, 'int32'));
      return unitRows(linear(layerNorm(first, norm, shape.layerNormEps), proj));
    });
    tokens.dispose();
    mask?.dispose();
    return rowsOf(vectors);
  }

  return {
    encode: (sentences) => encodeInPacks(sentences, encodePack),
    dispose: () => parameters.dispose(),
  };
}
