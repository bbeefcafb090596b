/**
 * Where a score stands among the measured thresholds: over, under, or undecided. "Under" never means normal.
 * A film can contradict an absence (« pas de fracture » while fracture is over its threshold), but the model
 * never proves one: the low threshold was placed so that one film with the finding in ten lies under it.
 */
import type { Thresholds } from '../models/index.ts';
import type { Polarity } from './question.ts';

export type VerdictCode = 'over' | 'under' | 'undecided';

type VerdictReason =
  | 'over-high'
  | 'under-low'
  | 'between'
  | 'no-threshold'
  | 'absence-contradicted'
  | 'absence-not-proven';

export interface Verdict {
  readonly code: VerdictCode;
  readonly reason: VerdictReason;
}

/** How a verdict is said: an absence that the film contradicts is no « sous le seuil », its finding is over. */
export type VerdictWording = VerdictCode | 'contradicted';

export function wordingOf({ code, reason }: Verdict): VerdictWording {
  return reason === 'absence-contradicted' ? 'contradicted' : code;
}

/** The threshold that made the verdict. */
export function decidingThreshold({ reason }: Verdict): 'low' | 'high' | null {
  if (reason === 'under-low') return 'low';
  return reason === 'over-high' || reason === 'absence-contradicted' ? 'high' : null;
}

/** `findingScore` is the score of the finding itself, whatever the sentence says of it. */
export function verdictOf(findingScore: number, polarity: Polarity, thresholds: Thresholds | null): Verdict {
  if (thresholds === null) return { code: 'undecided', reason: 'no-threshold' };
  if (polarity === 'denied') {
    return findingScore > thresholds.high
      ? { code: 'under', reason: 'absence-contradicted' }
      : { code: 'undecided', reason: 'absence-not-proven' };
  }
  if (findingScore > thresholds.high) return { code: 'over', reason: 'over-high' };
  if (findingScore < thresholds.low) return { code: 'under', reason: 'under-low' };
  return { code: 'undecided', reason: 'between' };
}

/** The criterion that decides for all: the first under, else the first undecided, else (all over) the main one. */
export function decidingOf<Judged extends { readonly verdict: Verdict }>(
  criteria: readonly [Judged, ...Judged[]],
): Judged {
  const firstWith = (code: VerdictCode) => criteria.find((criterion) => criterion.verdict.code === code);
  return firstWith('under') ?? firstWith('undecided') ?? criteria[0];
}
