import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../backend.ts';
import { textTensors } from '../weights/expectedTensors.ts';
import { readSafetensors, type NamedTensor } from '../weights/safetensors.ts';
import { createRobertaTextEncoder } from './robertaTextEncoder.ts';
import { textTiny, underText } from './textTiny.ts';

/** Empty where ../shared is not there. */
const golden = import.meta.glob<string>(
  [
    '../../../../shared/golden/text-tiny/model.safetensors',
    '../../../../shared/golden/text-tiny/inputs/*.bin',
    '../../../../shared/golden/text-tiny/expected/*.bin',
  ],
  { query: '?url', import: 'default', eager: true },
);
const file = async (name: string): Promise<ArrayBuffer> =>
  (await fetch(golden[`../../../../shared/golden/text-tiny/${name}`] ?? '')).arrayBuffer();

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

describe.skipIf(Object.keys(golden).length === 0)(
  'text-tiny on WebGPU, against PyTorch in float64 (needs ../shared/golden)',
  () => {
    beforeAll(() => startBackend('webgpu'));

    it('gives the states of every token within 5e-3 and the embeddings within 1e-3', async () => {
      const weights = readSafetensors(new Uint8Array(await file('model.safetensors')));
      const ids = [...new Int32Array(await file('inputs/input_ids.bin'))];
      const mask = new Int32Array(await file('inputs/attention_mask.bin'));
      const states = new Float32Array(await file('expected/hidden_states.bin'));
      const embedding = new Float32Array(await file('expected/embedding.bin'));
      const rows = [0, 1, 2, 3].map((row) =>
        ids.slice(row * 64, row * 64 + 64).filter((_, i) => mask[row * 64 + i] === 1),
      );
      const encoder = createRobertaTextEncoder(underText(weights), textTiny);

      const vectors = await encoder.encode(rows);
      const found = await encoder.hiddenStates(rows[2] ?? []);
      encoder.dispose();

      expect(found.map((state) => state.length)).toEqual([31 * 64, 31 * 64, 31 * 64]);
      found.forEach((state, layer) => {
        const start = (layer * 4 + 2) * 64 * 64;
        state.forEach((value, i) => expect(value - (states[start + i] ?? NaN)).toBeCloseTo(0, 2));
      });
      expect(vectors).toHaveLength(4);
      vectors.forEach((vector, row) =>
        vector.forEach((value, i) =>
          expect(Math.abs(value - (embedding[row * 32 + i] ?? NaN))).toBeLessThan(1e-3),
        ),
      );
    });
  },
);
