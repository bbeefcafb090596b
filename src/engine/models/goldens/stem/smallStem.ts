/** Test helper: the weights of the small stem of stem.json, as `small_weights` in make.py. */
import type { StemLayer } from '../../../architecture.ts';
import type { NamedTensors } from '../../../weights/safetensors.ts';

export const wave = (length: number, step: number, scale: number, base = 0): Float32Array =>
  Float32Array.from({ length }, (_, i) => base + scale * Math.sin(step * (i + 1)));

export function smallStemWeights(layers: readonly StemLayer[]): NamedTensors {
  const tensors = layers.flatMap((layer, i): [string, Float32Array, number[]][] => {
    const seen = layer.kind === 'depthwise' ? 1 : layer.in;
    const perOutput = seen * layer.kernel ** 2;
    const filter = wave(layer.out * perOutput, 1.7 + i, 2 / Math.sqrt(perOutput));
    const shape = [layer.out, seen, layer.kernel, layer.kernel];
    const named = (part: string, values: Float32Array): [string, Float32Array, number[]] => [
      `${layer.name}.${part}`,
      values,
      [layer.out],
    ];
    const after =
      layer.batchNormEps === null
        ? [named('bias', wave(layer.out, 0.9 + i, 0.3))]
        : [
            named('bn.weight', wave(layer.out, 0.5 + i, 0.4, 1)),
            named('bn.bias', wave(layer.out, 0.7 + i, 0.3)),
            named('bn.running_mean', wave(layer.out, 1.1 + i, 0.2)),
            named(
              'bn.running_var',
              Float32Array.from(
                { length: layer.out },
                (_, k) => 0.5 + (0.4 * Math.sin((1.3 + i) * (k + 1))) ** 2,
              ),
            ),
          ];
    return [[`${layer.name}.weight`, filter, shape], ...after];
  });
  return new Map(
    tensors.map(([name, values, shape]) => [`image.stem.${name}`, { shape, dtype: 'F32', values }]),
  );
}
