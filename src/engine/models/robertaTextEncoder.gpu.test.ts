import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../backend.ts';
import { textTensors } from '../weights/expectedTensors.ts';
import type { NamedTensor } from '../weights/safetensors.ts';
import { createRobertaTextEncoder } from './robertaTextEncoder.ts';
import { textTiny } from './textTiny.ts';

/** Weights without a file, so that the browser needs none: a fixed sequence in ±0.1, and LayerNorm at one. */
function someWeights(): Map<string, NamedTensor> {
  let state = 7;
  const next = (): number => {
    state = (state * 48271) % 2147483647;
    return (state / 2147483647 - 0.5) / 5;
  };
  return new Map(
    Object.entries(textTensors(textTiny)).map(([name, shape]) => {
      const count = shape.reduce((product, size) => product * size, 1);
      const isScale = name.endsWith('LayerNorm.weight');
      const values = Float32Array.from({ length: count }, () => (isScale ? 1 : next()));
      return [name, { shape, dtype: 'F32', values }];
    }),
  );
}
const sentences = [
  [0, 30, 4, 125, 158, 2],
  [0, 163, 9, 437, 208, 41, 2],
];

describe('a CamemBERT text encoder on WebGPU', () => {
  let onWasm: Float32Array[];

  beforeAll(async () => {
    await startBackend('wasm', {
      simd: '/node_modules/@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm',
      plain: '/node_modules/@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm',
    });
    const encoder = createRobertaTextEncoder(someWeights(), textTiny);
    onWasm = await encoder.encode(sentences);
    encoder.dispose();
    await startBackend('webgpu');
  });

  it('gives within 1e-3 the vectors that it gives on WASM, where PyTorch’s are checked', async () => {
    const encoder = createRobertaTextEncoder(someWeights(), textTiny);

    const vectors = await encoder.encode(sentences);
    encoder.dispose();

    expect(vectors).toHaveLength(2);
    vectors.forEach((vector, row) =>
      vector.forEach((value, i) => expect(Math.abs(value - (onWasm[row]?.[i] ?? NaN))).toBeLessThan(1e-3)),
    );
    expect(Math.hypot(...(vectors[0] ?? []))).toBeCloseTo(1, 3);
  });
});
