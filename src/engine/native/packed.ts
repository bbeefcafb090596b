/**
 * Weights as c/tile.h reads them: panels of 8 columns, and within one, for each step of the inner sum, its 8 weights side by
 * side. The last panel is filled up with zeros. Packed once, while they are written into the memory.
 */
import type { StemLayer } from '../architecture.ts';
import { float32 } from '../weights/float32.ts';
import { foldedConvolution } from '../weights/foldBatchNorm.ts';
import type { NamedTensors } from '../weights/safetensors.ts';
import type { Layout, Place } from './layout.ts';
import type { Norm, Packed } from './steps.ts';

const panel = 8;
const wholePanels = (columns: number): number => Math.ceil(columns / panel) * panel;

/** Places of a folder's weights in one memory. */
export interface PackedWeights {
  /** Several linear maps of one input as one, their outputs side by side. */
  linear(...names: readonly string[]): Packed;
  /** `channels` 1 for a layer of several that is given one grey plane for each: its weights are added up. */
  convolution(name: string, rule: Pick<StemLayer, 'kind' | 'batchNormEps'>, channels: number): Packed;
  norm(name: string): Norm;
  /** Values as they are. */
  values(values: ArrayLike<number>): Place;
}

export function packedWeights(tensors: NamedTensors, layout: Layout): PackedWeights {
  const values = (given: ArrayLike<number>): Place =>
    layout.constant(given.length, (target) => target.set(given));
  const vector = (name: string): Place => values(float32(tensors, name).values);
  const bias = (parts: readonly ArrayLike<number>[], columns: number): Place =>
    layout.constant(wholePanels(columns), (target) => {
      let at = 0;
      for (const part of parts) {
        target.set(part, at);
        at += part.length;
      }
    });
  return {
    values,
    norm: (name) => ({ scale: vector(`${name}.weight`), shift: vector(`${name}.bias`) }),
    linear(...names) {
      const parts = names.map((name) => float32(tensors, `${name}.weight`));
      const inner = parts[0]?.shape[1] ?? 0;
      const outer = parts.reduce((sum, { shape }) => sum + (shape[0] ?? 0), 0);
      const biases = names.map((name) => float32(tensors, `${name}.bias`).values);
      const weight = layout.constant(inner * wholePanels(outer), (target) => {
        let first = 0;
        for (const { values: from, shape } of parts) {
          packLinear(from, shape[0] ?? 0, inner, target, first);
          first += shape[0] ?? 0;
        }
      });
      return { weight, bias: bias(biases, outer), inner, outer };
    },
    convolution(name, { kind, batchNormEps }, channels) {
      const folded = foldedConvolution(tensors, name, batchNormEps);
      const [outer = 0, planes = 0, height = 0, width = 0] = folded.weight.shape;
      const area = height * width;
      const inner = area * (kind === 'conv' ? channels : 1);
      const weight = layout.constant(inner * wholePanels(outer), (target) => {
        for (let to = 0; to < outer; to++)
          for (let plane = 0; plane < planes; plane++)
            for (let cell = 0; cell < area; cell++) {
              const value = folded.weight.values[(to * planes + plane) * area + cell] ?? 0;
              const step = kind === 'conv' ? cell * channels + (plane % channels) : cell;
              const at = kind === 'conv' ? placeInPanels(to, step, inner) : step * outer + to;
              target[at] = (target[at] ?? 0) + value;
            }
      });
      return { weight, bias: bias([folded.bias], outer), inner, outer };
    },
  };
}

const placeInPanels = (column: number, step: number, inner: number): number =>
  (Math.floor(column / panel) * inner + step) * panel + (column % panel);

/** `from` [outer, inner], its outputs from column `first` on. */
function packLinear(
  from: Float32Array,
  outer: number,
  inner: number,
  target: Float32Array,
  first: number,
): void {
  for (let row = 0; row < outer; row++) {
    const start = placeInPanels(first + row, 0, inner);
    const own = row * inner;
    for (let step = 0; step < inner; step++) target[start + step * panel] = from[own + step] ?? 0;
  }
}
