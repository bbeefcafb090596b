import { describe, expect, it } from 'vitest';
import { auroc, aurocInterval, errorRates } from './roc.ts';

const films = (scores: readonly number[], positives: readonly boolean[]) =>
  scores.map((score, group) => ({ score, group, isPositive: positives[group] ?? false }));

describe('area under the ROC curve', () => {
  it('is the share of pairs in the right order', () => {
    expect(auroc(films([0.1, 0.4, 0.35, 0.8], [false, false, true, true]))).toBe(0.75);
  });

  it('counts a tie as half', () => {
    expect(auroc(films([1, 1, 1, 1], [false, true, false, true]))).toBe(0.5);
    expect(auroc(films([0, 1, 1, 2], [false, false, true, true]))).toBe(0.875);
  });

  it('has an interval that holds it, the same at every run', () => {
    const many = films(
      Array.from({ length: 200 }, (_, i) => Math.sin(i * 7.3) + (i % 3 === 0 ? 0.5 : 0)),
      Array.from({ length: 200 }, (_, i) => i % 3 === 0),
    );

    const [from, to] = aurocInterval(many);

    expect(from).toBeLessThan(auroc(many));
    expect(to).toBeGreaterThan(auroc(many));
    expect(aurocInterval(many)).toEqual([from, to]);
  });
});

describe('error rates at a limit', () => {
  it('are the shares of films answered rightly, with and without the finding', () => {
    const four = films([0, 1, 2, 3, 4], [false, false, true, false, true]);

    expect(errorRates(four, (score) => score > 2)).toEqual({ sensitivity: 0.5, specificity: 2 / 3 });
  });
});
