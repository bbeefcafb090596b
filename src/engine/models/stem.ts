/** Convolution stem of the image encoder, stride 16 in all; batch norm is folded into the weights. NHWC. */
import { add, fused, relu, tidy, type Tensor4D } from '@tensorflow/tfjs-core';
import type { Stem, StemBlock } from '../architecture.ts';
import type { Convolution, Parameters } from '../weights/parameters.ts';

interface ResidualWeights {
  readonly rule: StemBlock;
  readonly conv1: Convolution;
  readonly conv2: Convolution;
  readonly shortcut: Convolution | null;
}
export interface StemWeights {
  readonly rule: Stem;
  readonly conv0: Convolution;
  readonly blocks: readonly ResidualWeights[];
}

export function stemWeights(parameters: Parameters, stem: Stem): StemWeights {
  const blocks = stem.blocks.map((rule, index) => {
    const name = `image.stem.block${index}`;
    return {
      rule,
      conv1: parameters.convolution(`${name}.conv1`),
      conv2: parameters.convolution(`${name}.conv2`),
      shortcut: rule.shortcut ? parameters.convolution(`${name}.shortcut`) : null,
    };
  });
  return { rule: stem, conv0: parameters.convolution('image.stem.conv0'), blocks };
}

/** `x` [1, size, size, 1] stays the caller's; the result [1, rows, columns, channels] is too. */
export function runStem(x: Tensor4D, { rule, conv0, blocks }: StemWeights): Tensor4D {
  let features = tidy(() => convolve(x, conv0, rule.conv0.stride, rule.conv0.padding, 'relu'));
  for (const block of blocks) {
    const next = tidy(() => residual(features, block));
    features.dispose();
    features = next;
  }
  return features;
}

function residual(x: Tensor4D, { rule, conv1, conv2, shortcut }: ResidualWeights): Tensor4D {
  const inner = convolve(convolve(x, conv1, rule.stride, 1, 'relu'), conv2, 1, 1, 'linear');
  const around = shortcut === null ? x : convolve(x, shortcut, rule.stride, 0, 'linear');
  return relu(add(inner, around));
}

function convolve(
  x: Tensor4D,
  { filter, bias }: Convolution,
  stride: number,
  pad: number,
  activation: 'relu' | 'linear',
): Tensor4D {
  return fused.conv2d({ x, filter, strides: stride, pad, bias, activation, dataFormat: 'NHWC' });
}
