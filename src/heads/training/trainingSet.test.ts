import { describe, expect, it } from 'vitest';
import { inventedSet } from './inventedSet.ts';
import { trainingSetHash } from './trainingSet.ts';

describe('the hash of a training set', () => {
  const set = inventedSet({ films: 4 });
  const of = (films: readonly string[], targets: readonly number[]) =>
    trainingSetHash({
      ...set,
      films,
      targets: Float64Array.from(targets),
      isEvaluation: films.map(() => false),
    });

  it('is one for the same films and labels in any order, films of unknown truth left aside', async () => {
    const hash = await of(['a', 'b', 'c'], [1, 0, 1]);

    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await of(['c', 'x', 'a', 'b'], [1, NaN, 1, 0])).toBe(hash);
  });

  it('is another when one label was corrected or one film came', async () => {
    const hash = await of(['a', 'b', 'c'], [1, 0, 1]);

    expect(await of(['a', 'b', 'c'], [1, 1, 1])).not.toBe(hash);
    expect(await of(['a', 'b', 'c', 'd'], [1, 0, 1, 1])).not.toBe(hash);
  });
});
