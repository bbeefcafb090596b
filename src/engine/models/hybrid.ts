/** Hybrid ViT: convolution stem, each cell of its last map + position, CLS, pre-norm blocks. */
import { add, concat, expandDims, reshape, tidy, type Tensor2D } from '@tensorflow/tfjs-core';
import type { HybridArchitecture } from '../architecture.ts';
import type { Parameters } from '../weights/parameters.ts';
import { createStem, runStem } from './stem.ts';
import { blockWeights, ownBlock } from './blockNames.ts';
import type { VisionNetwork } from './visionNetwork.ts';

export function hybridNetwork(parameters: Parameters, shape: HybridArchitecture): VisionNetwork {
  const stem = createStem(parameters, shape.stem);
  const cls = parameters.vector('image.cls');
  const position = parameters.table('image.pos');
  return {
    channels: shape.stem[0]?.in ?? 1,
    embed(image) {
      const features = runStem(image, stem);
      const tokens = tidy(() => {
        const patches = add<Tensor2D>(reshape(features, [position.shape[0], shape.width]), position);
        return concat([expandDims<Tensor2D>(cls, 0), patches], 0);
      });
      features.dispose();
      return tokens;
    },
    blocks: Array.from({ length: shape.layers }, (_, i) =>
      blockWeights(parameters, ownBlock(`image.blocks.${i}`)),
    ),
    norm: parameters.norm('image.norm'),
    projectFilm: parameters.linear('image.projGlobal'),
    projectPatch: parameters.linear('image.projPatch'),
  };
}
