/**
 * Plain ViT under Hugging Face's names: patches by one strided convolution, CLS, + position, pre-norm blocks, LayerNorm,
 * projection. Tokens keep the order of the patches (the training code shuffles them, which changes no film vector).
 * `pooler.*` is not read: the gated pooling of `seq_model` weighs the films of a study, and of one film it gives its CLS.
 */
import {
  add,
  concat,
  conv2d,
  expandDims,
  reshape,
  tidy,
  type Tensor2D,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import type { VitArchitecture } from '../architecture.ts';
import { float32 } from '../weights/float32.ts';
import type { Parameters } from '../weights/parameters.ts';
import type { NamedTensors } from '../weights/safetensors.ts';
import { positionTable } from './positionTable.ts';
import { blockWeights, vitBlock } from './blockNames.ts';
import type { VisionNetwork } from './visionNetwork.ts';

export function vitNetwork(
  tensors: NamedTensors,
  parameters: Parameters,
  shape: VitArchitecture,
): VisionNetwork {
  const { width, patchStride, prefix, grid } = shape;
  const cls = parameters.vector(`${prefix}embeddings.cls_token`);
  const patches = parameters.convolution(`${prefix}embeddings.patch_embeddings.projection`, {
    kind: 'conv',
    batchNormEps: null,
  });
  const { values } = float32(tensors, `${prefix}embeddings.position_embeddings`);
  const table = positionTable({ values, side: shape.trainedGrid, width }, grid, shape.positionRule);
  const positions = parameters.computed(table, [1 + grid[0] * grid[1], width]);
  const projection = parameters.linear(`${prefix}projection`);

  function embed(image: Tensor4D): Tensor2D {
    return tidy(() => {
      const cells = add(conv2d(image, patches.filter, patchStride, 'valid'), patches.bias);
      const tokens = concat([expandDims<Tensor2D>(cls, 0), reshape(cells, [grid[0] * grid[1], width])], 0);
      return add<Tensor2D>(tokens, positions);
    });
  }

  return {
    channels: 3,
    embed,
    blocks: Array.from({ length: shape.layers }, (_, i) =>
      blockWeights(parameters, vitBlock(`${prefix}encoder.layer.${i}`)),
    ),
    norm: parameters.norm(`${prefix}layernorm`),
    projectFilm: projection,
    projectPatch: projection,
  };
}
