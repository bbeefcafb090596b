import { expect, it } from 'vitest';
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

it('names the words of a sentence that the model does not know, ignorable ones left out', () => {
  const words = (['known', 'unknown', 'ignorable'] as const).map((status, at) => ({
    typed: status,
    start: at * 10,
    end: at * 10 + 9,
    status,
  }));

  expect(unknownWords({ words }).map((word) => word.typed)).toEqual(['unknown']);
});
