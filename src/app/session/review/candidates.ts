/** From scored films to what strategies rank: margin, disagreement, strangeness. */
import { disagreementOf, type Candidate } from '../../../annotations/index.ts';
import { cosine } from '../../../embeddings/index.ts';
import { preannotationOf } from '../../preannotations/preannotation.ts';
import type { ScoredFilm } from './scorePool.ts';

type Said = Parameters<typeof disagreementOf>[0];

export interface Pool {
  /** Of the finding that the question is about; null where the model answers none of the films. */
  readonly finding: string | null;
  readonly findingLabel: string;
  readonly candidates: readonly Candidate[];
}

/**
 * Of a question that the model cannot support there are no candidates. A film that the model was not made for is one,
 * strange by 1 and more: there is nothing to confirm on it, but somebody may have to look.
 */
export function poolOf(
  scored: readonly ScoredFilm[],
  saidOf: (finding: string) => ReadonlyMap<string, Said>,
  language: 'fr' | 'en',
): Pool {
  const all = scored.flatMap((one) => {
    const machine = preannotationOf(one.row, { isPhantom: one.film.isPhantom, language });
    return machine !== null || isForeign(one.row) ? [{ ...one, machine }] : [];
  });
  const known = all.find(({ machine }) => machine !== null)?.machine;
  if (known == null) return { finding: null, findingLabel: '', candidates: [] };
  const { finding, findingLabel } = known;
  const said = saidOf(finding);
  const middle = meanOf(all.map(({ vector }) => vector));
  const candidates = all.map(({ film: { key: filmKey }, row, vector, machine }): Candidate => {
    const ofFilm = said.get(filmKey) ?? [];
    return {
      filmKey,
      margin: machine === null ? null : marginOf(row),
      disagreement: disagreementOf(ofFilm, machine?.prediction ?? silent),
      strangeness: Number(machine === null) + (1 - cosine(vector, middle)) / 2,
      isSpoken: ofFilm.length > 0,
    };
  });
  return { finding, findingLabel, candidates };
}

const silent = { verdict: 'undecided', polarity: 'stated' } as const;

function isForeign({ unsupported }: ScoredFilm['row']): boolean {
  return unsupported?.code === 'other-modality' || unsupported?.code === 'too-small';
}

/** To the nearer of both thresholds. */
function marginOf({ answer: { scored } }: ScoredFilm['row']): number | null {
  if (scored?.main.thresholds == null) return null;
  const { findingScore, thresholds } = scored.main;
  return Math.min(Math.abs(findingScore - thresholds.low), Math.abs(findingScore - thresholds.high));
}

function meanOf(vectors: readonly Float32Array[]): Float32Array {
  const mean = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) vector.forEach((value, axis) => (mean[axis]! += value / vectors.length));
  return mean;
}
