/**
 * Convolution stem of a hybrid encoder, as the model folder lists it: plain and depthwise layers, residuals between any
 * two of them. A ResNet's and a MobileNet's blocks are such lists. NHWC.
 */
import { add, fused, relu, relu6, tidy, type Tensor4D } from '@tensorflow/tfjs-core';
import type { StemLayer } from '../architecture.ts';
import type { Convolution, Parameters } from '../weights/parameters.ts';
import { IMAGE, placedLayers, type PlacedLayer } from './placedLayers.ts';

export interface Stem {
  readonly layers: readonly (PlacedLayer & { readonly weights: Convolution })[];
}

export function createStem(parameters: Parameters, rules: readonly StemLayer[]): Stem {
  const layers = placedLayers(rules).map((layer) => ({
    ...layer,
    weights: parameters.convolution(`image.stem.${layer.rule.name}`, layer.rule),
  }));
  return { layers };
}

/** `image` [1, size, size, channels] stays the caller's; the last layer's output [1, rows, columns, width] is too. */
export function runStem(image: Tensor4D, { layers }: Stem): Tensor4D {
  const outputs = new Map<number, Tensor4D>([[IMAGE, image]]);
  const output = (at: number): Tensor4D => outputs.get(at) ?? image;
  layers.forEach((layer, at) => {
    const around = layer.add === null ? null : output(layer.add);
    const own = tidy(() => runLayer(output(layer.from), around, layer));
    outputs.set(at, own);
    for (const finished of layer.done) output(finished).dispose();
  });
  return output(layers.length - 1);
}

const activations = { none: (x: Tensor4D) => x, relu, relu6 };

function runLayer(x: Tensor4D, around: Tensor4D | null, { rule, weights }: Stem['layers'][number]): Tensor4D {
  const { kind, stride, padding: pad } = rule;
  const { filter, bias } = weights;
  const activation = around === null && rule.activation !== 'none' ? rule.activation : 'linear';
  const options = { x, filter, strides: stride, pad, bias, activation, dataFormat: 'NHWC' } as const;
  const own = kind === 'conv' ? fused.conv2d(options) : fused.depthwiseConv2d(options);
  return around === null ? own : activations[rule.activation](add(own, around));
}
