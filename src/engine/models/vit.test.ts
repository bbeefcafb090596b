import { tensor4d, type Tensor2D } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { VitArchitecture } from '../architecture.ts';
import { startBackend } from '../backend.ts';
import { hasShared, maxDifference, readBytes, readFloats } from '../golden.ts';
import { layerNorm } from '../ops/layerNorm.ts';
import { linear } from '../ops/linear.ts';
import { attention } from '../ops/attention.ts';
import { expectedTensors } from '../weights/expectedTensors.ts';
import { float32 } from '../weights/float32.ts';
import { uploadParameters } from '../weights/parameters.ts';
import { readWeights } from '../weights/readWeights.ts';
import { type NamedTensors, readSafetensors } from '../weights/safetensors.ts';
import { createImageEncoder, readTokens, visionNetwork } from './imageEncoder.ts';
import { pilotArchitecture } from './pilot.ts';
import { positionTable } from './positionTable.ts';
import { blockAttention, transformerBlock } from './transformerBlock.ts';
import { visionTiny } from './visionTiny.ts';

const tiny = (...parts: string[]) => readFloats('golden', 'vision-tiny', ...parts);
const weightsOf = (file: string) => readSafetensors(readBytes('golden', 'vision-tiny', file));
/** README of the goldens: float32 on WASM. */
const tolerance = { embedding: 1e-5, other: 5e-5, positions: 1e-5 };

/** All states of one image: embeddings, each block and what it looked at, after the last LayerNorm; then its vectors. */
async function run(tensors: NamedTensors, shape: VitArchitecture, pixels: Float32Array) {
  const parameters = uploadParameters(tensors);
  const network = visionNetwork(tensors, parameters, shape);
  const [rows, columns] = shape.grid.map((side) => side * shape.patchStride) as [number, number];
  const image = tensor4d(pixels, [1, rows, columns, 3]);
  let tokens: Tensor2D = network.embed(image);
  const hidden = [tokens.dataSync()];
  const attentions = [];
  for (const weights of network.blocks) {
    attentions.push(blockAttention(tokens, weights, shape).dataSync());
    tokens = transformerBlock(tokens, weights, shape, attention);
    hidden.push(tokens.dataSync());
  }
  const normed = layerNorm(tokens, network.norm, shape.layerNormEps);
  const last = normed.dataSync();
  const projected = linear(normed, network.projectFilm).dataSync().slice(0, shape.embedding);
  const vectors = await readTokens(tokens, network, shape);
  parameters.dispose();
  return { hidden, attentions, last, projected, ...vectors };
}

/** Part `index` of a batch, laid out one after the other. */
function part(values: Float32Array, index: number, of: number): Float32Array {
  const length = values.length / of;
  return values.slice(index * length, (index + 1) * length);
}

describe.skipIf(!hasShared('golden', 'vision-tiny'))(
  'the small ViT of the goldens, on WASM (needs ../shared/golden)',
  () => {
    beforeAll(() => startBackend('wasm'));

    it('has every tensor it asks for, and its two learned scalars beside them', () => {
      const tensors = weightsOf('model.safetensors');
      const text = { ...pilotArchitecture().text, layers: 1 };

      const asked = Object.entries(expectedTensors(visionTiny([64, 64]), text)).filter(
        ([name]) => !name.startsWith('text.'),
      );

      expect(asked).toHaveLength(56);
      for (const [name, shape] of asked) expect(tensors.get(name)?.shape, name).toEqual(shape);
    });

    it.each([
      ['constant', 0],
      ['random', 1],
      ['gradient', 2],
    ])('looks where PyTorch looks, each head of each block, at the %s image', async (_, index) => {
      const input = part(tiny('inputs', '64x64.nhwc.bin'), index, 3);
      const expected = tiny('expected', '64x64', 'attentions.bin');

      const { attentions } = await run(weightsOf('model.safetensors'), visionTiny([64, 64]), input);

      expect(attentions).toHaveLength(3);
      attentions.forEach((found, layer) => {
        expect(maxDifference(found, part(part(expected, layer, 3), index, 3))).toBeLessThan(tolerance.other);
      });
    });

    it('gives the same states from the PyTorch file of the same weights', async () => {
      const input = part(tiny('inputs', '64x64.nhwc.bin'), 1, 3);
      const tensors = readWeights(readBytes('golden', 'vision-tiny', 'pytorch_model.bin'));

      const { last, embedding } = await run(tensors, visionTiny([64, 64]), input);

      const expected = (file: string) => part(tiny('expected', '64x64', `${file}.bin`), 1, 3);
      expect(maxDifference(last, expected('last_hidden_state'))).toBeLessThan(tolerance.other);
      expect(maxDifference(embedding, expected('embedding'))).toBeLessThan(tolerance.embedding);
    });

    it.each([
      ['constant', 0],
      ['random', 1],
      ['gradient', 2],
    ])('gives every state and vector of PyTorch for the %s image', async (_, index) => {
      const input = part(tiny('inputs', '64x64.nhwc.bin'), index, 3);
      const expected = (file: string) => part(tiny('expected', '64x64', `${file}.bin`), index, 3);
      const states = tiny('expected', '64x64', 'hidden_states.bin');

      const found = await run(weightsOf('model.safetensors'), visionTiny([64, 64]), input);

      found.hidden.forEach((state, layer) => {
        expect(maxDifference(state, part(part(states, layer, 4), index, 3))).toBeLessThan(tolerance.other);
      });
      expect(maxDifference(found.last, expected('last_hidden_state'))).toBeLessThan(tolerance.other);
      expect(maxDifference(found.cls, expected('cls'))).toBeLessThan(tolerance.other);
      expect(maxDifference(found.projected, expected('projected'))).toBeLessThan(tolerance.other);
      expect(maxDifference(found.embedding, expected('embedding'))).toBeLessThan(tolerance.embedding);
    });

    it.each([
      ['96x96', 'exact', [96, 96]],
      ['96x96', 'plus01', [96, 96]],
      ['64x96', 'exact', [64, 96]],
      ['64x96', 'plus01', [64, 96]],
    ] as const)('reads a film of %s with the position rule “%s”', async (size, rule, sides) => {
      const folder = `${size}.${rule}`;
      const shape = visionTiny(sides, rule);
      const tensors = weightsOf('model.safetensors');
      const { values } = float32(tensors, 'embeddings.position_embeddings');

      const table = positionTable({ values, side: 4, width: 64 }, shape.grid, rule);

      const expectedTable = tiny('expected', folder, 'position_table.bin');
      expect(maxDifference(table, expectedTable)).toBeLessThan(tolerance.positions);
      for (const index of [0, 1, 2]) {
        const input = part(tiny('inputs', `${size}.nhwc.bin`), index, 3);
        const expected = (file: string) => part(tiny('expected', folder, `${file}.bin`), index, 3);
        const found = await run(tensors, shape, input);
        expect(maxDifference(found.last, expected('last_hidden_state'))).toBeLessThan(tolerance.other);
        expect(maxDifference(found.cls, expected('cls'))).toBeLessThan(tolerance.other);
        expect(maxDifference(found.projected, expected('projected'))).toBeLessThan(tolerance.other);
        expect(maxDifference(found.embedding, expected('embedding'))).toBeLessThan(tolerance.embedding);
      }
    });

    it.each(['fp16', 'bf16'])('widens weights of %s', async (dtype) => {
      const expected = (file: string) => part(tiny('expected', `64x64.${dtype}-weights`, file), 1, 3);
      const input = part(tiny('inputs', '64x64.nhwc.bin'), 1, 3);

      const found = await run(weightsOf(`model.${dtype}.safetensors`), visionTiny([64, 64]), input);

      expect(maxDifference(found.cls, expected('cls.bin'))).toBeLessThan(tolerance.other);
      expect(maxDifference(found.embedding, expected('embedding.bin'))).toBeLessThan(tolerance.embedding);
    });

    it('takes a grey film as three equal planes, and a checkpoint whose names have a prefix', async () => {
      const tensors = weightsOf('model.safetensors');
      const prefixed = new Map([...tensors].map(([name, tensor]) => [`vision_model.${name}`, tensor]));
      const shape = visionTiny([64, 64]);
      const grey = Float32Array.from({ length: 64 * 64 }, (_, i) => Math.sin(i / 50));
      const planes = Float32Array.from({ length: 3 * 64 * 64 }, (_, i) => grey[Math.floor(i / 3)] ?? 0);
      const encoder = createImageEncoder(prefixed, { ...shape, prefix: 'vision_model.' });

      const found = await encoder.encode(grey);
      encoder.dispose();

      const { embedding } = await run(tensors, shape, planes);
      expect(maxDifference(found.embedding, embedding)).toBeLessThan(1e-6);
      expect(found.patches).toHaveLength(16 * 32);
    });
  },
);
