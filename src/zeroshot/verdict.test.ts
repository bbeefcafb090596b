import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Polarity } from './question.ts';
import { statementScore } from './score.ts';
import { fractureThresholds } from './testing/examples.ts';
import {
  decidingOf,
  decidingThreshold,
  verdictOf,
  wordingOf,
  type Verdict,
  type VerdictCode,
} from './verdict.ts';

describe('verdict of one statement (low −0.172, high 0.083)', () => {
  it.each<[number, Polarity, VerdictCode, string]>([
    [0.214, 'stated', 'over', 'over-high'],
    [0.083, 'stated', 'undecided', 'between'],
    [0, 'stated', 'undecided', 'between'],
    [-0.172, 'stated', 'undecided', 'between'],
    [-0.3, 'stated', 'under', 'under-low'],
    [0.214, 'denied', 'under', 'absence-contradicted'],
    [0, 'denied', 'undecided', 'absence-not-proven'],
    [-0.4, 'denied', 'undecided', 'absence-not-proven'],
  ])('finding score %f, %s: %s (%s)', (score, polarity, code, reason) => {
    expect(verdictOf(score, polarity, fractureThresholds)).toEqual({ code, reason });
  });

  it.each([
    [0.214, 'stated', 'over', 'high'],
    [-0.3, 'stated', 'under', 'low'],
    [0, 'stated', 'undecided', null],
    [0.214, 'denied', 'contradicted', 'high'],
    [-0.3, 'denied', 'undecided', null],
  ] as const)('finding score %f, %s, is said « %s », by the threshold %s', (score, polarity, word, by) => {
    const verdict = verdictOf(score, polarity, fractureThresholds);

    expect(wordingOf(verdict)).toBe(word);
    expect(decidingThreshold(verdict)).toBe(by);
  });

  it.each<Polarity>(['stated', 'denied'])('never decides without a threshold (%s)', (polarity) => {
    const verdict = { code: 'undecided', reason: 'no-threshold' };

    expect(verdictOf(1.9, polarity, null)).toEqual(verdict);
    expect(verdictOf(-1.9, polarity, null)).toEqual(verdict);
  });

  it('never goes down when the score of the statement goes up', () => {
    const rank: Record<VerdictCode, number> = { under: 0, undecided: 1, over: 2 };
    const score = fc.double({ min: -2, max: 2, noNaN: true });
    const polarity = fc.constantFrom<Polarity>('stated', 'denied');
    const rankOf = (statement: number, of: Polarity) =>
      rank[verdictOf(statementScore(statement, of), of, fractureThresholds).code];

    fc.assert(
      fc.property(score, score, polarity, (one, other, of) => {
        expect(rankOf(Math.max(one, other), of)).toBeGreaterThanOrEqual(rankOf(Math.min(one, other), of));
      }),
    );
  });
});

describe('a sentence with several criteria', () => {
  const over = { id: 'over', verdict: { code: 'over', reason: 'over-high' } satisfies Verdict };
  const under = { id: 'under', verdict: { code: 'under', reason: 'under-low' } satisfies Verdict };
  const between = { id: 'between', verdict: { code: 'undecided', reason: 'between' } satisfies Verdict };

  it.each([
    [[over, over], 'over'],
    [[over, under], 'under'],
    [[between, under], 'under'],
    [[over, between], 'undecided'],
    [[between, over, over], 'undecided'],
  ] as const)('%#: is decided by the weakest of them', (criteria, code) => {
    expect(decidingOf<(typeof criteria)[number]>(criteria).verdict.code).toBe(code);
  });

  it('names the criterion that decided', () => {
    expect(decidingOf<typeof over | typeof under>([over, under])).toBe(under);
  });
});
