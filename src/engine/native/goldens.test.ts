/** The programs of the native engine against what PyTorch and plain loops computed, at the tolerances of the goldens. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StemLayer } from '../architecture.ts';
import { hasShared, maxDifference, readBytes, readFloats, readJson } from '../golden.ts';
import { toInput } from '../image/toInput.ts';
import { smallStemWeights, wave } from '../models/goldens/stem/smallStem.ts';
import { pilotArchitecture } from '../models/pilot.ts';
import { textTiny, underText } from '../models/textTiny.ts';
import { visionTiny } from '../models/visionTiny.ts';
import { readWeights } from '../weights/readWeights.ts';
import { readSafetensors } from '../weights/safetensors.ts';
import { nativeEncoders, nativeTextEncoder } from './encoders.ts';
import { planImage } from './imagePlan.ts';
import { createMachine, machineLayout } from './machine.ts';
import { packedWeights } from './packed.ts';
import { planStem } from './stemPlan.ts';

const tiny = (...parts: string[]) => readFloats('golden', 'vision-tiny', ...parts);
const third = (values: Float32Array, index: number): Float32Array =>
  values.slice((index * values.length) / 3, ((index + 1) * values.length) / 3);

async function visionStates(
  sides: readonly [number, number],
  rule: 'exact' | 'plus01',
  pixels: Float32Array,
) {
  const shape = visionTiny(sides, rule);
  const tensors = readSafetensors(readBytes('golden', 'vision-tiny', 'model.safetensors'));
  const room = machineLayout(1);
  const { steps, input, tokens, cls, embedding } = planImage(room.layout, tensors, shape, 3);
  const machine = await createMachine(room);
  const count = (1 + shape.grid[0] * shape.grid[1]) * shape.width;
  /** Two steps embed, eight are a block. */
  const after = (blocks: number): Float32Array => {
    machine.floats(input, pixels.length).set(pixels);
    machine.run(steps.slice(0, 2 + 8 * blocks));
    return machine.floats(tokens, count).slice();
  };
  const hidden = [0, 1, 2, 3].map(after);
  machine.run(steps);
  const last = machine.floats(cls, count).slice();
  return { hidden, last, cls: last.slice(0, shape.width), embedding: machine.floats(embedding, 32).slice() };
}

describe.skipIf(!hasShared('golden', 'vision-tiny'))(
  'the small ViT of the goldens, by our kernels (needs ../shared/golden)',
  () => {
    it.each([0, 1, 2])('gives every state of PyTorch for image %i', async (index) => {
      const states = tiny('expected', '64x64', 'hidden_states.bin');

      const { hidden } = await visionStates(
        [64, 64],
        'exact',
        third(tiny('inputs', '64x64.nhwc.bin'), index),
      );

      hidden.forEach((state, layer) => {
        const ofLayer = states.slice((layer * states.length) / 4, ((layer + 1) * states.length) / 4);
        expect(maxDifference(state, third(ofLayer, index))).toBeLessThan(5e-5);
      });
    });

    it.each([
      ['64x64', '64x64', 'exact', [64, 64]],
      ['96x96', '96x96.exact', 'exact', [96, 96]],
      ['64x96', '64x96.plus01', 'plus01', [64, 96]],
    ] as const)('gives the vectors of PyTorch for films of %s (%s)', async (size, folder, rule, sides) => {
      for (const index of [0, 1, 2]) {
        const expected = (file: string) => third(tiny('expected', folder, `${file}.bin`), index);

        const found = await visionStates(sides, rule, third(tiny('inputs', `${size}.nhwc.bin`), index));

        expect(maxDifference(found.last, expected('last_hidden_state'))).toBeLessThan(5e-5);
        expect(maxDifference(found.cls, expected('cls'))).toBeLessThan(5e-5);
        expect(maxDifference(found.embedding, expected('embedding'))).toBeLessThan(1e-5);
      }
    });
  },
);

describe.skipIf(!hasShared('golden', 'text-tiny'))(
  'the small text encoder of the goldens, by our kernels (needs ../shared/golden)',
  () => {
    const golden = (...parts: string[]) => ['golden', 'text-tiny', ...parts] as const;

    it('gives the embeddings of PyTorch, sentences packed and each alone', async () => {
      const ints = (file: string) => new Int32Array(readBytes(...golden('inputs', file)).buffer);
      const [mask, ids] = [ints('attention_mask.bin'), [...ints('input_ids.bin')]];
      const sentences = [0, 1, 2, 3].map((row) =>
        ids.slice(row * 64, row * 64 + 64).filter((_, i) => mask[row * 64 + i] === 1),
      );
      const encoder = await nativeTextEncoder(
        underText(readWeights(readBytes(...golden('pytorch_model.bin')))),
        textTiny,
      );

      const packed = await encoder.encode(sentences);
      const alone = await Promise.all(sentences.map(async (one) => (await encoder.encode([one]))[0]!));

      const expected = readFloats(...golden('expected', 'embedding.bin'));
      expect(
        maxDifference(
          packed.flatMap((vector) => [...vector]),
          expected,
        ),
      ).toBeLessThan(1e-5);
      expect(
        maxDifference(
          alone.flatMap((vector) => [...vector]),
          expected,
        ),
      ).toBeLessThan(1e-5);
    });
  },
);

interface PilotGolden {
  readonly films: readonly { readonly name: string; readonly patches: readonly number[] }[];
  readonly sentences: readonly { readonly name: string; readonly ids: readonly number[] }[];
}

describe.skipIf(!hasShared('pilot-model'))(
  'the pilot model, by our kernels (needs ../shared/pilot-model)',
  () => {
    it('gives the vectors of check.py for its films and sentences', async () => {
      const { films, sentences } = readJson<PilotGolden>('pilot-model', 'golden', 'index.json');
      const { image, text, input } = pilotArchitecture();
      const floats = (file: string) => readFloats('pilot-model', 'golden', `${file}.f32.bin`);
      const tensors = readSafetensors(readBytes('pilot-model', 'model.safetensors'));
      const { images, texts } = await nativeEncoders(tensors, image, text);

      for (const { name, patches } of films) {
        const data = readBytes('pilot-model', 'golden', `${name}.grey448.u8.bin`);
        const found = await images.encode(toInput({ width: 448, height: 448, data }, input));
        const rows = patches.flatMap((row) => [...found.patches.slice(row * 128, (row + 1) * 128)]);
        expect(maxDifference(found.cls, floats(`${name}.cls`))).toBeLessThan(1e-4);
        expect(maxDifference(found.embedding, floats(`${name}.embedding`))).toBeLessThan(1e-4);
        expect(maxDifference(rows, floats(`${name}.patches3`))).toBeLessThan(1e-4);
      }
      const vectors = await texts.encode(sentences.map(({ ids }) => ids));
      sentences.forEach(({ name }, at) =>
        expect(maxDifference(vectors[at] ?? [], floats(`${name}.embedding`)), name).toBeLessThan(1e-4),
      );
    });
  },
);

describe('a convolution stem, by our kernels', () => {
  it('computes every kind of layer as plain loops in float64 do', async () => {
    const file = path.resolve(import.meta.dirname, '../models/goldens/stem/stem.json');
    const { small } = JSON.parse(readFileSync(file, 'utf8')) as {
      small: { side: number; layers: StemLayer[]; shape: number[]; values: number[] };
    };
    const room = machineLayout(1);
    const at = room.layout.room(small.side ** 2);
    const image = { at, height: small.side, width: small.side, channels: 1 };
    const weights = packedWeights(smallStemWeights(small.layers), room.layout);
    const { steps, output } = planStem(room.layout, weights, small.layers, image);
    const machine = await createMachine(room);
    machine.floats(at, small.side ** 2).set(wave(small.side ** 2, 0.013, 40));

    machine.run(steps);

    expect([output.height, output.width, output.channels]).toEqual(small.shape);
    expect(maxDifference(machine.floats(output.at, small.values.length), small.values)).toBeLessThan(5e-5);
  });
});
