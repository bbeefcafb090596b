import { tensor2d } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../backend.ts';
import { hasShared, maxDifference, readBytes, readFloats } from '../golden.ts';
import { textTensors } from '../weights/expectedTensors.ts';
import { linear } from '../ops/linear.ts';
import { uploadParameters } from '../weights/parameters.ts';
import { readWeights } from '../weights/readWeights.ts';
import type { NamedTensors } from '../weights/safetensors.ts';
import { packSentences } from './packSentences.ts';
import { createRobertaTextEncoder } from './robertaTextEncoder.ts';
import { textTiny, underText } from './textTiny.ts';

const golden = (...parts: string[]) => ['golden', 'text-tiny', ...parts];
const ints = (file: string) => new Int32Array(readBytes(...golden('inputs', file)).buffer);

describe.skipIf(!hasShared(...golden()))(
  'text-tiny on WASM, against PyTorch in float64 (needs ../shared/golden)',
  () => {
    let tensors: NamedTensors;
    /** The four sentences without their padding: 6, 19, 31 and 64 tokens. */
    let sentences: number[][];

    beforeAll(async () => {
      await startBackend('wasm');
      tensors = underText(readWeights(readBytes(...golden('pytorch_model.bin'))));
      const mask = ints('attention_mask.bin');
      const ids = [...ints('input_ids.bin')];
      sentences = [0, 1, 2, 3].map((row) =>
        ids.slice(row * 64, row * 64 + 64).filter((_, i) => mask[row * 64 + i] === 1),
      );
    });

    it('gives the four embeddings within 1e-5, packed in one sequence', async () => {
      const encoder = createRobertaTextEncoder(tensors, textTiny);

      const vectors = await encoder.encode(sentences);
      encoder.dispose();

      const found = vectors.flatMap((vector) => [...vector]);
      expect(sentences.map(({ length }) => length)).toEqual([6, 19, 31, 64]);
      expect(maxDifference(found, readFloats(...golden('expected', 'embedding.bin')))).toBeLessThan(1e-5);
    });

    it('gives each sentence alone the same embedding', async () => {
      const encoder = createRobertaTextEncoder(tensors, textTiny);

      const alone = await Promise.all(sentences.map(async (ids) => (await encoder.encode([ids]))[0]));
      encoder.dispose();

      const found = alone.flatMap((vector) => [...(vector ?? [])]);
      expect(maxDifference(found, readFloats(...golden('expected', 'embedding.bin')))).toBeLessThan(1e-5);
    });

    it('gives every token its state after the embeddings and after each block within 5e-5', async () => {
      const expected = readFloats(...golden('expected', 'hidden_states.bin'));
      const last = readFloats(...golden('expected', 'last_hidden_state.bin'));
      const encoder = createRobertaTextEncoder(tensors, textTiny);

      for (const [row, ids] of sentences.entries()) {
        const states = await encoder.hiddenStates(ids);
        // [layer, sentence, token, width]; rows of padding are not compared.
        const of = (values: Float32Array, layer: number) => {
          const start = (layer * 4 + row) * 64 * 64;
          return values.subarray(start, start + ids.length * 64);
        };
        expect(states).toHaveLength(3);
        states.forEach((state, layer) =>
          expect(maxDifference(state, of(expected, layer))).toBeLessThan(5e-5),
        );
        expect(maxDifference(states[2] ?? [], of(last, 0))).toBeLessThan(5e-5);
      }
      encoder.dispose();
    });

    it('takes the first token for the sentence, and projects it, within 5e-5', async () => {
      const encoder = createRobertaTextEncoder(tensors, textTiny);
      const parameters = uploadParameters(tensors);

      const states = await Promise.all(sentences.map((ids) => encoder.hiddenStates(ids)));
      const cls = states.flatMap((ofSentence) => [...(ofSentence[2] ?? []).slice(0, 64)]);
      const projected = linear(tensor2d(cls, [4, 64]), parameters.linear('text.projection')).dataSync();
      encoder.dispose();
      parameters.dispose();

      expect(maxDifference(cls, readFloats(...golden('expected', 'cls.bin')))).toBeLessThan(5e-5);
      expect(maxDifference(projected, readFloats(...golden('expected', 'projected.bin')))).toBeLessThan(5e-5);
    });

    it('numbers the words of each packed sentence as the training did, from 2', () => {
      const mask = ints('attention_mask.bin');
      const bytes = readBytes(...golden('expected', 'position_ids.bin'));
      const expected = [...new Int32Array(bytes.buffer)].filter((_, i) => mask[i] === 1);

      const packs = packSentences(sentences, 384);

      const found = packs.flatMap(({ positions }) => [...positions]);
      expect(found.map((position) => position + textTiny.firstPosition)).toEqual(expected);
    });

    it('finds in the export every tensor that it asks for, in its shape', () => {
      const asked = Object.entries(textTensors(textTiny));

      expect(asked).toHaveLength(39);
      for (const [name, shape] of asked) expect(tensors.get(name)?.shape, name).toEqual(shape);
    });
  },
);
