import { describe, expect, it } from 'vitest';
import { labelStep, ticksTo } from './ticks.ts';

describe('the numbers of an axis', () => {
  it.each([
    [7, [0, 2, 4, 6, 8]],
    [100, [0, 50, 100]],
    [120, [0, 50, 100, 150]],
    [1, [0, 0.5, 1]],
    [0.4, [0, 0.1, 0.2, 0.3, 0.4]],
    [3, [0, 1, 2, 3]],
    [0, [0, 1]],
  ])('up to %d are round and reach it', (most, ticks) => {
    expect(ticksTo(most)).toEqual(ticks);
  });

  it('are labelled in part where there are too many', () => {
    expect([labelStep(5, 8), labelStep(9, 8), labelStep(365, 8)]).toEqual([1, 2, 46]);
  });
});
