import { describe, expect, it } from 'vitest';
import { thresholdsOf } from './referenceOf.ts';

/** Quantiles of scores spread evenly between two values. */
const between = (n: number, from: number, to: number) => ({
  n,
  q: Array.from({ length: 101 }, (_, percent) => from + ((to - from) * percent) / 100),
});
const of = (films: ReturnType<typeof between>, others: ReturnType<typeof between>) => {
  const groups = { with: films, without: others };
  return thresholdsOf({ fr: groups, en: groups });
};

describe('thresholds of a finding', () => {
  it('leave 10 % of the films with it below, and 10 % of those without it above', () => {
    expect(of(between(40, 0, 1), between(40, -0.5, 0.5))).toEqual({ low: 0.1, high: 0.4 });
  });

  it('keep an undecided zone where the two groups hardly overlap', () => {
    expect(of(between(40, 0, 1), between(40, -2, -1))).toEqual({ low: -1.1, high: 0.1 });
  });

  it('are not placed on fewer than 30 films', () => {
    expect(of(between(29, 0, 1), between(400, -1, 0))).toBeNull();
    expect(of(between(400, 0, 1), between(29, -1, 0))).toBeNull();
  });
});
