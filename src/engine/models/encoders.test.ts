import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../backend.ts';
import { hasShared, maxDifference, readBytes, readFloats, readJson } from '../golden.ts';
import { patchTissue } from '../image/patchTissue.ts';
import { toInput } from '../image/toInput.ts';
import { tokenize, type VocabularyRule } from '../tokenizer/words.ts';
import { expectedTensors } from '../weights/expectedTensors.ts';
import { type NamedTensors, readSafetensors } from '../weights/safetensors.ts';
import { createFactReader } from './facts.ts';
import { createImageEncoder } from './imageEncoder.ts';
import { pilotArchitecture } from './pilot.ts';
import { createTextEncoder } from './textEncoder.ts';

interface Golden {
  readonly films: readonly {
    readonly name: string;
    readonly corner: { readonly row: number; readonly col: number; readonly size: number };
    readonly patches: readonly number[];
    readonly input: { readonly sum: number; readonly sumOfSquares: number };
  }[];
  readonly sentences: readonly {
    readonly name: string;
    readonly text: string;
    readonly ids: readonly number[];
    readonly facts: Readonly<Record<string, string>>;
  }[];
}

const tolerance = 1e-4;

// Needs ../shared/pilot-model: its films are FracAtlas pixels and do not travel with the repository.
describe.skipIf(!hasShared('pilot-model'))('the pilot model on WASM (needs ../shared/pilot-model)', () => {
  let tensors: NamedTensors;
  const golden = hasShared('pilot-model') ? readJson<Golden>('pilot-model', 'golden', 'index.json') : null;
  const floats = (file: string) => readFloats('pilot-model', 'golden', file);
  const greyOf = (name: string) => ({
    width: 448,
    height: 448,
    data: readBytes('pilot-model', 'golden', `${name}.grey448.u8.bin`),
  });

  beforeAll(async () => {
    await startBackend('wasm');
    tensors = readSafetensors(readBytes('pilot-model', 'model.safetensors'));
  });

  it('holds every tensor that its architecture asks for, in the shape it asks for', () => {
    const { image, text } = pilotArchitecture();

    for (const [name, shape] of Object.entries(expectedTensors(image, text))) {
      expect(tensors.get(name)?.shape, name).toEqual(shape);
    }
  });

  it.each(golden?.films ?? [])('prepares $name as check.py does', ({ name, corner, input }) => {
    const values = toInput(greyOf(name), pilotArchitecture().input);

    const block = Array.from({ length: corner.size ** 2 }, (_, i) => {
      const row = corner.row + Math.floor(i / corner.size);
      return values[row * 320 + corner.col + (i % corner.size)] ?? NaN;
    });
    expect(maxDifference(block, floats(`${name}.input.corner.f32.bin`))).toBeLessThan(1e-5);
    expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(input.sum, 0);
  });

  it.each(golden?.films ?? [])('gives the vectors of check.py for $name', async ({ name, patches }) => {
    const { image, input } = pilotArchitecture();
    const encoder = createImageEncoder(tensors, image);

    const encoded = await encoder.encode(toInput(greyOf(name), input));
    encoder.dispose();

    const rows = patches.flatMap((row) => Array.from(encoded.patches.slice(row * 128, (row + 1) * 128)));
    expect(maxDifference(encoded.cls, floats(`${name}.cls.f32.bin`))).toBeLessThan(tolerance);
    expect(maxDifference(encoded.embedding, floats(`${name}.embedding.f32.bin`))).toBeLessThan(tolerance);
    expect(maxDifference(rows, floats(`${name}.patches3.f32.bin`))).toBeLessThan(tolerance);
  });

  it('gives the sentence vectors of check.py, six sentences packed in one sequence', async () => {
    const { text } = pilotArchitecture();
    const encoder = createTextEncoder(tensors, text);

    const vectors = await encoder.encode((golden?.sentences ?? []).map(({ ids }) => ids));
    encoder.dispose();

    (golden?.sentences ?? []).forEach(({ name }, i) => {
      const expected = floats(`${name}.embedding.f32.bin`);
      expect(maxDifference(vectors[i] ?? [], expected), name).toBeLessThan(tolerance);
    });
  });

  it.each(golden?.sentences ?? [])('understands « $text » as the model’s maker did', async (sentence) => {
    const { text } = pilotArchitecture();
    const vocabulary = readJson<VocabularyRule>('pilot-model', 'vocab.json');
    const encoder = createTextEncoder(tensors, text);

    const { ids } = tokenize(sentence.text, vocabulary);
    const [vector = new Float32Array()] = await encoder.encode([ids]);
    encoder.dispose();

    const stated = Object.entries(createFactReader(tensors, text)(vector)).filter(
      ([, s]) => s !== 'not-stated',
    );
    expect(ids).toEqual(sentence.ids);
    expect(Object.fromEntries(stated)).toEqual(sentence.facts);
  });

  it('tells film from background where the letterbox is black', () => {
    const { input } = pilotArchitecture();

    const tissue = patchTissue(toInput(greyOf('film0'), input), 16, -0.72);

    expect(tissue).toHaveLength(400);
    expect([...new Set(tissue)].sort()).toEqual([0, 1]);
  });
});
