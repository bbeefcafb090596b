/** Film to vectors, whatever the network: tokens, transformer, LayerNorm, then projections of CLS and of the patches. */
import { concat1d, reshape, slice, tidy, type Tensor2D } from '@tensorflow/tfjs-core';
import type { ImageArchitecture } from '../architecture.ts';
import { layerNorm } from '../ops/layerNorm.ts';
import { linear } from '../ops/linear.ts';
import { selectAttention } from '../ops/select.ts';
import { type Parameters, uploadParameters } from '../weights/parameters.ts';
import type { NamedTensors } from '../weights/safetensors.ts';
import { hybridNetwork } from './hybrid.ts';
import { transformerBlock } from './transformerBlock.ts';
import { unitRows } from './unitRows.ts';
import { greyImage, type VisionNetwork } from './visionNetwork.ts';
import { vitNetwork } from './vit.ts';

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
  const network = visionNetwork(tensors, parameters, shape);
  const attend = selectAttention();
  return {
    async encode(input) {
      const image = greyImage(input, network.channels);
      let tokens = network.embed(image);
      image.dispose();
      for (const weights of network.blocks) tokens = transformerBlock(tokens, weights, shape, attend);
      return readTokens(tokens, network, shape);
    },
    dispose: () => parameters.dispose(),
  };
}

/** The only place of the tensors' side that tells one kind of vision encoder from another; native/imagePlan.ts is the other side's. */
export function visionNetwork(
  tensors: NamedTensors,
  parameters: Parameters,
  shape: ImageArchitecture,
): VisionNetwork {
  switch (shape.kind) {
    case 'hybrid':
      return hybridNetwork(parameters, shape);
    case 'vit':
      return vitNetwork(tensors, parameters, shape);
  }
}

/** Disposes `tokens`. One readback: each one waits for all queued work of the GPU. */
export async function readTokens(
  tokens: Tensor2D,
  { norm, projectFilm, projectPatch }: VisionNetwork,
  { width, embedding, layerNormEps }: ImageArchitecture,
): Promise<EncodedImage> {
  const packed = tidy(() => {
    const normed = layerNorm(tokens, norm, layerNormEps);
    const feature = slice(normed, [0, 0], [1, width]);
    const patches = slice(normed, [1, 0], [tokens.shape[0] - 1, width]);
    const vectors = [
      feature,
      unitRows(linear(feature, projectFilm)),
      unitRows(linear(patches, projectPatch)),
    ];
    return concat1d(vectors.map((vector) => reshape(vector, [vector.size])));
  });
  tokens.dispose();
  const values = await packed.data<'float32'>();
  packed.dispose();
  return {
    cls: values.slice(0, width),
    embedding: values.slice(width, width + embedding),
    patches: values.slice(width + embedding),
  };
}
