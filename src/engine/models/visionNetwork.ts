/** What every vision encoder is from outside: a film to tokens, blocks over them, two ways into the shared space. */
import { tensor4d, type Tensor2D, type Tensor4D } from '@tensorflow/tfjs-core';
import type { Linear, Norm } from '../weights/parameters.ts';
import type { BlockWeights } from './blockNames.ts';

export interface VisionNetwork {
  /** `image` [1, rows, columns, channels] stays the caller's; so is the result [1 + patches, width], CLS first. */
  embed(image: Tensor4D): Tensor2D;
  /** Planes of the image: a grey film is given that many times. */
  readonly channels: number;
  readonly blocks: readonly BlockWeights[];
  readonly norm: Norm;
  readonly projectFilm: Linear;
  /** The film's own where patches were not trained: such a folder says that none of its findings has a map. */
  readonly projectPatch: Linear;
}

/** `grey` [size × size] as [1, size, size, channels], the caller's. */
export function greyImage(grey: Float32Array, channels: number): Tensor4D {
  const size = Math.sqrt(grey.length);
  const planes = channels === 1 ? grey : new Float32Array(grey.length * channels);
  if (channels !== 1) planes.forEach((_, i) => (planes[i] = grey[Math.floor(i / channels)] ?? 0));
  return tensor4d(planes, [1, size, size, channels]);
}
