/**
 * The order in which a strategy would have films read. Ties go by the seeded order, in which the candidates come: a
 * stable sort keeps it. `diversity` needs the vectors and comes ranked from the search worker.
 */
import type { FilmKey } from '../../dicom/index.ts';

export interface Candidate {
  readonly filmKey: FilmKey;
  /** From the score to the nearer threshold, where the verdict turns; null where no threshold was measured. */
  readonly margin: number | null;
  /** `people`: two readers; `machine`: a reader and the model; null where nobody disagrees. */
  readonly disagreement: 'people' | 'machine' | null;
  /** 0 like the rest of the pool; from 1 on the model was not made for such a film. */
  readonly strangeness: number;
  /** Somebody said something of the finding on this film. */
  readonly isSpoken: boolean;
}

export function byUncertainty(candidates: readonly Candidate[]): FilmKey[] {
  const unknown = Number.POSITIVE_INFINITY;
  return keysBy(candidates, ({ margin }) => margin ?? unknown);
}

/** Films without any are left out: there is nothing to settle on them. Between people first, then the greater error. */
export function byDisagreement(candidates: readonly Candidate[]): FilmKey[] {
  const disputed = candidates.filter(({ disagreement }) => disagreement !== null);
  const people = disputed.filter(({ disagreement }) => disagreement === 'people');
  const machine = disputed.filter(({ disagreement }) => disagreement === 'machine');
  return [...people.map(({ filmKey }) => filmKey), ...keysBy(machine, ({ margin }) => -(margin ?? 0))];
}

export function byStrangeness(candidates: readonly Candidate[]): FilmKey[] {
  return keysBy(candidates, ({ strangeness }) => -strangeness);
}

/** Numbers are compared, not subtracted: two infinities are equal. */
function keysBy(candidates: readonly Candidate[], rank: (candidate: Candidate) => number): FilmKey[] {
  const ranked = candidates.map((candidate) => ({ key: candidate.filmKey, at: rank(candidate) }));
  return ranked.sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at))).map(({ key }) => key);
}
