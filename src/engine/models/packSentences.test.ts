import { describe, expect, it } from 'vitest';
import { packSentences } from './packSentences.ts';

describe('sentences packed in one sequence', () => {
  it('number their words anew, and words see their own sentence only', () => {
    const [pack] = packSentences([[1, 7], [1]], 10);

    expect([...(pack?.ids ?? [])]).toEqual([1, 7, 1]);
    expect([...(pack?.positions ?? [])]).toEqual([0, 1, 0]);
    expect([...(pack?.starts ?? [])]).toEqual([0, 2]);
    expect([...(pack?.mask ?? [])].map((value) => value === 0)).toEqual([
      ...[true, true, false],
      ...[true, true, false],
      ...[false, false, true],
    ]);
  });

  it('are split where the sequence would grow too long, in order', () => {
    const packs = packSentences([[1, 2], [1, 3], [1, 4, 5, 6, 7], [1]], 4);

    expect(packs.map(({ ids }) => [...ids])).toEqual([[1, 2, 1, 3], [1, 4, 5, 6, 7], [1]]);
  });

  it('are none when there are none', () => {
    expect(packSentences([], 4)).toEqual([]);
  });
});
