import { describe, expect, it } from 'vitest';
import { hasShared, maxDifference, readFloats, readJson } from '../engine/golden.ts';
import { cosine } from './cosine.ts';
import { unknownWords } from './unknownWords.ts';

const v = (...values: number[]) => Float32Array.from(values);

it('is 1 for one direction, −1 for its opposite, 0 across', () => {
  expect(cosine(v(0.6, 0.8), v(0.6, 0.8))).toBeCloseTo(1, 6);
  expect(cosine(v(0.6, 0.8), v(-0.6, -0.8))).toBeCloseTo(-1, 6);
  expect(cosine(v(0.6, 0.8), v(0.8, -0.6))).toBeCloseTo(0, 6);
});

it('refuses vectors of two models whose lengths differ', () => {
  expect(() => cosine(v(1, 0), v(1, 0, 0))).toThrow(/2 and 3 dimensions/);
});

interface ContrastiveCase {
  readonly name: string;
  readonly logit_scale: number;
  readonly logit_bias: number;
  readonly temperature: number;
}
const golden = ['golden', 'contrastive'];
const cases = hasShared(...golden)
  ? readJson<{ cases: ContrastiveCase[] }>(...golden, 'index.json').cases
  : [];

describe.skipIf(!hasShared(...golden))('of six films and six sentences (needs ../shared/golden)', () => {
  it.each(cases)('is what PyTorch’s logits of $name were made of', (each) => {
    const rows = (file: string) => {
      const values = readFloats(...golden, file);
      return [0, 1, 2, 3, 4, 5].map((row) => values.slice(row * 32, (row + 1) * 32));
    };
    const texts = rows('text_normalised.bin');

    const cosines = rows('image_normalised.bin').flatMap((film) => texts.map((text) => cosine(film, text)));

    // logits = (cosine · exp(scale) + bias) / temperature, by the README of the goldens.
    const scale = Math.exp(each.logit_scale);
    const logits = cosines.map((value) => (value * scale + each.logit_bias) / each.temperature);
    expect(maxDifference(logits, readFloats(...golden, each.name, 'logits.bin'))).toBeLessThan(5e-5);
  });
});

it('names the words of a sentence that the model does not know, ignorable ones left out', () => {
  const words = (['known', 'unknown', 'ignorable'] as const).map((status, at) => ({
    typed: status,
    start: at * 10,
    end: at * 10 + 9,
    status,
  }));

  expect(unknownWords({ words }).map((word) => word.typed)).toEqual(['unknown']);
});
