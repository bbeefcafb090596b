/**
 * Named weights as tf.js tensors on the active backend, laid out as its kernels want them: linear [in, out],
 * convolution HWIO. The encoder that asked for them owns them and disposes them all with `dispose`.
 */
import {
  tensor1d,
  tensor2d,
  tensor4d,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import { assert } from '../../foundation/index.ts';
import type { NamedTensor, NamedTensors } from './safetensors.ts';

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
  convolution(name: string): Convolution;
  norm(name: string): Norm;
  vector(name: string): Tensor1D;
  table(name: string): Tensor2D;
  dispose(): void;
}

export function uploadParameters(tensors: NamedTensors): Parameters {
  const owned: Tensor[] = [];
  const own = <T extends Tensor>(tensor: T): T => {
    owned.push(tensor);
    return tensor;
  };
  const vector = (name: string) => own(tensor1d(float32(tensors, name).values));
  return {
    vector,
    linear: (name) => ({
      kernel: own(transposed(float32(tensors, `${name}.weight`))),
      bias: vector(`${name}.bias`),
    }),
    sideBySide: (names) => ({
      kernel: own(transposed(stacked(names.map((name) => float32(tensors, `${name}.weight`))))),
      bias: own(tensor1d(stacked(names.map((name) => float32(tensors, `${name}.bias`))).values)),
    }),
    convolution: (name) => ({
      filter: own(hwio(float32(tensors, `${name}.weight`))),
      bias: vector(`${name}.bias`),
    }),
    norm: (name) => ({ scale: vector(`${name}.weight`), shift: vector(`${name}.bias`) }),
    table: (name) => {
      const { values, shape } = float32(tensors, name);
      return own(tensor2d(values, [shape[0] ?? 0, shape[1] ?? 0]));
    },
    dispose: () => {
      for (const tensor of owned.splice(0)) tensor.dispose();
    },
  };
}

export interface Float32Values extends NamedTensor {
  readonly values: Float32Array;
}

export function float32(tensors: NamedTensors, name: string): Float32Values {
  const tensor = tensors.get(name);
  const values = tensor?.values;
  assert(
    tensor !== undefined && values instanceof Float32Array,
    () => `${name} is missing or no float tensor`,
  );
  return { ...tensor, values };
}

/** Row under row: equal but for the first axis. */
function stacked(parts: readonly Float32Values[]): Pick<Float32Values, 'values' | 'shape'> {
  const [, ...others] = parts[0]?.shape ?? [];
  const rows = parts.reduce((sum, { shape }) => sum + (shape[0] ?? 0), 0);
  const values = new Float32Array(parts.reduce((sum, part) => sum + part.values.length, 0));
  let at = 0;
  for (const part of parts) {
    values.set(part.values, at);
    at += part.values.length;
  }
  return { values, shape: [rows, ...others] };
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
