/**
 * How much a score hangs on the words: the same film scored with each sentence of the positive ensemble alone. A finding
 * whose verdict turns with the wording deserves less trust than one that every wording agrees on.
 */
import type { Thresholds } from '../models/index.ts';
import type { Ensembles } from './promptVectors.ts';
import type { Polarity } from './question.ts';
import { scoreOf } from './score.ts';
import { verdictOf, type Verdict } from './verdict.ts';

export interface Paraphrases {
  /** How many sentences. */
  readonly n: number;
  /** Lowest and highest score that one of them gives. */
  readonly from: number;
  readonly to: number;
  /** How many give the verdict of the ensemble; null where there is no threshold. */
  readonly agreeing: number | null;
}

interface Judged {
  readonly polarity: Polarity;
  readonly thresholds: Thresholds | null;
  readonly verdict: Verdict;
}

/** null with a single sentence: there is nothing to compare. */
export function paraphrasesOf(
  film: Float32Array,
  { phrases, negative }: Pick<Ensembles, 'phrases' | 'negative'>,
  { polarity, thresholds, verdict }: Judged,
): Paraphrases | null {
  if (phrases.length < 2) return null;
  const scores = phrases.map((phrase) => scoreOf(film, phrase, negative));
  const agree = scores.filter((score) => verdictOf(score, polarity, thresholds).code === verdict.code);
  return {
    n: scores.length,
    from: Math.min(...scores),
    to: Math.max(...scores),
    agreeing: thresholds === null ? null : agree.length,
  };
}
