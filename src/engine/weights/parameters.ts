/**
 * Named weights as tf.js tensors on the active backend, laid out as its kernels want them: linear [in, out],
 * convolution HWIO. The encoder that asked for them owns them and disposes them all with `dispose`.
 */
import {
  reshape,
  tensor1d,
  tensor2d,
  tensor4d,
  type Rank,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import type { StemLayer } from '../architecture.ts';
import { foldedConvolution } from './foldBatchNorm.ts';
import { float32, type Float32Values } from './float32.ts';
import type { NamedTensors } from './safetensors.ts';

export interface Linear {
  readonly kernel: Tensor2D;
  readonly bias: Tensor1D;
}
export interface Convolution {
  readonly filter: Tensor4D;
  readonly bias: Tensor1D;
}
export interface Norm {
  readonly scale: Tensor1D;
  readonly shift: Tensor1D;
}
export interface Parameters {
  linear(name: string): Linear;
  /** Several linear maps of one input as one, their outputs side by side: one product in place of three. */
  sideBySide(names: readonly string[]): Linear;
  convolution(name: string, rule: Pick<StemLayer, 'kind' | 'batchNormEps'>): Convolution;
  norm(name: string): Norm;
  vector(name: string): Tensor1D;
  table(name: string): Tensor2D;
  /** A table computed from weights: owned like them. */
  computed(values: Float32Array, shape: [rows: number, columns: number]): Tensor2D;
  dispose(): void;
}

export function uploadParameters(tensors: NamedTensors): Parameters {
  const owned: Tensor[] = [];
  const own = <T extends Tensor>(tensor: T): T => {
    owned.push(tensor);
    return tensor;
  };
  const vector = (name: string) => own(tensor1d(float32(tensors, name).values));
  const computed = (values: Float32Array, shape: [number, number]) => own(tensor2d(values, shape));
  const sideBySide = (names: readonly string[]): Linear => ({
    kernel: own(transposed(stacked(names.map((name) => float32(tensors, `${name}.weight`))))),
    bias: own(tensor1d(stacked(names.map((name) => float32(tensors, `${name}.bias`))).values)),
  });
  return {
    vector,
    computed,
    sideBySide,
    linear: (name) => sideBySide([name]),
    convolution: (name, rule) => {
      const { weight, bias } = foldedConvolution(tensors, name, rule.batchNormEps);
      return {
        filter: own(rule.kind === 'conv' ? hwio(weight) : depthwise(weight)),
        bias: own(tensor1d(bias)),
      };
    },
    norm: (name) => ({ scale: vector(`${name}.weight`), shift: vector(`${name}.bias`) }),
    table: (name) => {
      const { values, shape } = float32(tensors, name);
      return computed(values, [shape[0] ?? 0, shape[1] ?? 0]);
    },
    dispose: () => {
      for (const tensor of owned.splice(0)) tensor.dispose();
    },
  };
}

/** Rows of several matrices, or values of several vectors, one after the other. */
function stacked(parts: readonly Float32Values[]): Pick<Float32Values, 'values' | 'shape'> {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const values = new Float32Array(parts.reduce((length, part) => length + part.values.length, 0));
  let at = 0;
  for (const part of parts) {
    values.set(part.values, at);
    at += part.values.length;
  }
  const rows = parts.reduce((sum, { shape }) => sum + (shape[0] ?? 0), 0);
  return { values, shape: [rows, ...(only?.shape.slice(1) ?? [])] };
}

function transposed({ values, shape }: Pick<Float32Values, 'values' | 'shape'>): Tensor2D {
  const [to = 0, from = 0] = shape;
  const out = new Float32Array(values.length);
  for (let o = 0; o < to; o++) for (let i = 0; i < from; i++) out[i * to + o] = values[o * from + i] ?? 0;
  return tensor2d(out, [from, to]);
}

function hwio({ values, shape }: Float32Values): Tensor4D {
  const [to = 0, from = 0, height = 0, width = 0] = shape;
  const out = new Float32Array(values.length);
  const area = height * width;
  for (let o = 0; o < to; o++)
    for (let i = 0; i < from; i++)
      for (let k = 0; k < area; k++) out[(k * from + i) * to + o] = values[(o * from + i) * area + k] ?? 0;
  return tensor4d(out, [height, width, from, to]);
}

/** [channels, 1, height, width] to [height, width, channels, 1]. */
function depthwise(weight: Float32Values): Tensor4D {
  const filter = hwio(weight);
  const [height, width, , channels] = filter.shape;
  const turned = reshape<Rank.R4>(filter, [height, width, channels, 1]);
  filter.dispose();
  return turned;
}
