/**
 * Convolution stem of a hybrid encoder, as the model folder lists it: plain and depthwise layers, residuals between any
 * two of them. A ResNet's and a MobileNet's blocks are such lists. NHWC.
 */
import { add, fused, relu, relu6, tidy, type Tensor4D } from '@tensorflow/tfjs-core';
import { assert } from '../../foundation/index.ts';
import type { StemLayer } from '../architecture.ts';
import type { Convolution, Parameters } from '../weights/parameters.ts';

export interface Stem {
  readonly layers: readonly PlacedLayer[];
}
interface PlacedLayer {
  readonly rule: StemLayer;
  readonly weights: Convolution;
  /** Places of the layers it reads; −1 is the image. */
  readonly from: number;
  readonly add: number | null;
  /** Outputs that no later layer reads. */
  readonly done: readonly number[];
}

const IMAGE = -1;

export function createStem(parameters: Parameters, rules: readonly StemLayer[]): Stem {
  const place = (name: string, before: number): number => {
    const found = rules.findIndex((rule) => rule.name === name);
    assert(found >= 0 && found < before, () => `stem layer ${name} does not come before its reader`);
    return found;
  };
  const reads = rules.map((rule, at) => ({
    from: rule.from === null ? at - 1 : place(rule.from, at),
    add: rule.add === null ? null : place(rule.add, at),
  }));
  const lastReader = (output: number): number =>
    reads.findLastIndex(({ from, add: added }) => from === output || added === output);
  const layers = rules.map((rule, at) => {
    const { from, add: added } = reads[at] ?? { from: IMAGE, add: null };
    const outputs = [...new Set(added === null ? [from] : [from, added])];
    const done = outputs.filter((output) => output !== IMAGE && lastReader(output) === at);
    return { rule, weights: parameters.convolution(`image.stem.${rule.name}`, rule), from, add: added, done };
  });
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

function runLayer(x: Tensor4D, around: Tensor4D | null, { rule, weights }: PlacedLayer): Tensor4D {
  const { kind, stride, padding: pad } = rule;
  const { filter, bias } = weights;
  const activation = around === null && rule.activation !== 'none' ? rule.activation : 'linear';
  const options = { x, filter, strides: stride, pad, bias, activation, dataFormat: 'NHWC' } as const;
  const own = kind === 'conv' ? fused.conv2d(options) : fused.depthwiseConv2d(options);
  return around === null ? own : activations[rule.activation](add(own, around));
}
