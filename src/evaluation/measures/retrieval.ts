/** What a person finds who types a sentence and looks at the first few films. */
import type { Counts } from '../../heads/index.ts';

export interface Ranked {
  /** Films, the best first. */
  readonly order: readonly number[];
  readonly isRelevant: readonly boolean[];
}

export function ranked(scores: readonly number[], isRelevant: readonly boolean[]): Ranked {
  const order = scores.map((_, film) => film).sort((a, b) => scores[b]! - scores[a]!);
  return { order, isRelevant };
}

/** Share of relevant films among the first k; a film that a resample holds twice takes two places. */
export function precisionAt(k: number, { order, isRelevant }: Ranked, counts?: Counts): number | null {
  let [seen, hits] = [0, 0];
  for (const film of order) {
    const places = Math.min(counts?.[film] ?? 1, k - seen);
    seen += places;
    if (isRelevant[film]) hits += places;
    if (seen === k) break;
  }
  return seen === 0 ? null : hits / seen;
}
