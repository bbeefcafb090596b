/**
 * A convolution with its batch norm in it: w' = w γ / sqrt(variance + eps), b' = β − mean γ / sqrt(variance + eps), in
 * float64. What PyTorch computes in two steps when it evaluates.
 */
import { float32, type Float32Values } from './float32.ts';
import type { NamedTensors } from './safetensors.ts';

export interface FoldedConvolution {
  readonly weight: Float32Values;
  readonly bias: Float32Array;
}

/** `batchNormEps` null: it was folded before, and the convolution has its bias. */
export function foldedConvolution(
  tensors: NamedTensors,
  name: string,
  batchNormEps: number | null,
): FoldedConvolution {
  const weight = float32(tensors, `${name}.weight`);
  if (batchNormEps === null) return { weight, bias: float32(tensors, `${name}.bias`).values };
  const part = (which: string): Float32Array => float32(tensors, `${name}.bn.${which}`).values;
  const [mean, variance, shift] = [part('running_mean'), part('running_var'), part('bias')];
  const scales = Array.from(
    part('weight'),
    (scale, i) => scale / Math.sqrt((variance[i] ?? 0) + batchNormEps),
  );
  const perOutput = weight.values.length / scales.length;
  return {
    weight: {
      ...weight,
      values: weight.values.map((value, i) => value * (scales[Math.floor(i / perOutput)] ?? 0)),
    },
    bias: shift.map((value, i) => value - (mean[i] ?? 0) * (scales[i] ?? 0)),
  };
}
