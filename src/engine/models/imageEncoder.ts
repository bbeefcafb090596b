/** Film to vectors: stem to stride 16, + position, CLS, transformer, LayerNorm, then two projections. */
import {
  add,
  concat,
  concat1d,
  expandDims,
  reshape,
  slice,
  tensor4d,
  tidy,
  type Tensor2D,
} from '@tensorflow/tfjs-core';
import type { ImageArchitecture } from '../architecture.ts';
import { layerNorm } from '../ops/layerNorm.ts';
import { linear } from '../ops/linear.ts';
import { selectAttention } from '../ops/select.ts';
import { uploadParameters } from '../weights/parameters.ts';
import type { NamedTensors } from '../weights/safetensors.ts';
import { runStem, stemWeights } from './stem.ts';
import { blockWeights, transformerBlock } from './transformerBlock.ts';
import { unitRows } from './unitRows.ts';

export interface EncodedImage {
  /** Feature for linear heads [width]. */
  readonly cls: Float32Array;
  /** Unit vector [embedding]. */
  readonly embedding: Float32Array;
  /** Unit vectors [rows × columns, embedding], row by row. */
  readonly patches: Float32Array;
}
export interface ImageEncoder {
  /** `input` [size × size] from toInput. */
  encode(input: Float32Array): Promise<EncodedImage>;
  dispose(): void;
}

/** The encoder owns its weights on the backend that is active now; `dispose` frees them. */
export function createImageEncoder(tensors: NamedTensors, shape: ImageArchitecture): ImageEncoder {
  const parameters = uploadParameters(tensors);
  const stem = stemWeights(parameters, shape.stem);
  const cls = parameters.vector('image.cls');
  const position = parameters.table('image.pos');
  const blocks = Array.from({ length: shape.layers }, (_, i) =>
    blockWeights(parameters, `image.blocks.${i}`),
  );
  const norm = parameters.norm('image.norm');
  const projGlobal = parameters.linear('image.projGlobal');
  const projPatch = parameters.linear('image.projPatch');
  const attend = selectAttention();

  function embedPatches(input: Float32Array): Tensor2D {
    const size = Math.sqrt(input.length);
    const image = tensor4d(input, [1, size, size, 1]);
    const features = runStem(image, stem);
    image.dispose();
    const tokens = tidy(() => {
      const patches = add<Tensor2D>(reshape(features, [position.shape[0], shape.width]), position);
      return concat([expandDims<Tensor2D>(cls, 0), patches], 0);
    });
    features.dispose();
    return tokens;
  }

  return {
    async encode(input) {
      let tokens = embedPatches(input);
      for (const weights of blocks) tokens = transformerBlock(tokens, weights, shape, attend);
      const packed = tidy(() => {
        const normed = layerNorm(tokens, norm, shape.layerNormEps);
        const feature = slice(normed, [0, 0], [1, shape.width]);
        const patches = slice(normed, [1, 0], [position.shape[0], shape.width]);
        const vectors = [
          feature,
          unitRows(linear(feature, projGlobal)),
          unitRows(linear(patches, projPatch)),
        ];
        // One readback: each one waits for all queued work of the GPU.
        return concat1d(vectors.map((vector) => reshape(vector, [vector.size])));
      });
      tokens.dispose();
      const values = await packed.data<'float32'>();
      packed.dispose();
      return unpack(values, shape);
    },
    dispose: () => parameters.dispose(),
  };
}

function unpack(values: Float32Array, { width, embedding }: ImageArchitecture): EncodedImage {
  return {
    cls: values.slice(0, width),
    embedding: values.slice(width, width + embedding),
    patches: values.slice(width + embedding),
  };
}
