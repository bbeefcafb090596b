/** Precision, recall and F1 over reports, each with its interval; and the headline: reports with nothing left in clear. */
import { entityTypes } from '../anonymise/span.ts';
import { ways, type Comparison, type Counts, type Row, type Way } from './compare.ts';

export type Interval = readonly [low: number, high: number];

export interface Figure {
  /** null: nothing of the kind, so nothing can be said. */
  readonly value: number | null;
  readonly interval: Interval | null;
}

export interface RowFigures {
  readonly type: Row;
  readonly gold: number;
  readonly found: number;
  readonly precision: Figure;
  readonly recall: Figure;
  readonly f1: Figure;
}

export interface Evaluation {
  readonly reports: number;
  /** Share of reports of which no annotated letter is left. */
  readonly clean: Figure;
  readonly rows: Readonly<Record<Way, readonly RowFigures[]>>;
}

/** Draws whole reports again and again: `weights[i]` is how often report i was drawn. */
export type Bootstrap = (
  reports: number,
  figure: (weights: ArrayLike<number>) => number | null,
) => Interval | null;

export function evaluate(all: readonly Comparison[], bootstrap: Bootstrap): Evaluation {
  const figure = (of: (weights: ArrayLike<number>) => number | null): Figure => ({
    value: of(new Uint8Array(all.length).fill(1)),
    interval: bootstrap(all.length, of),
  });
  const rowOf = (way: Way, type: Row): RowFigures => {
    const counts = all.map((each) => each.counts[way][type]);
    const total = (field: keyof Counts) => weighted(counts, field, new Uint8Array(all.length).fill(1));
    return {
      type,
      gold: total('gold'),
      found: total('found'),
      precision: figure((weights) =>
        share(weighted(counts, 'rightFound', weights), weighted(counts, 'found', weights)),
      ),
      recall: figure((weights) =>
        share(weighted(counts, 'rightGold', weights), weighted(counts, 'gold', weights)),
      ),
      f1: figure((weights) => harmonic(counts, weights)),
    };
  };
  const rowsOf = (way: Way): RowFigures[] => [...entityTypes, 'ALL' as const].map((type) => rowOf(way, type));
  return {
    reports: all.length,
    clean: figure((weights) => cleanShare(all, weights)),
    rows: Object.fromEntries(ways.map((way) => [way, rowsOf(way)])) as Record<Way, RowFigures[]>,
  };
}

function cleanShare(all: readonly Comparison[], weights: ArrayLike<number>): number | null {
  let clean = 0;
  let reports = 0;
  all.forEach(({ left }, at) => {
    const weight = weights[at] ?? 0;
    reports += weight;
    if (left.length === 0) clean += weight;
  });
  return share(clean, reports);
}

function weighted(counts: readonly Counts[], field: keyof Counts, weights: ArrayLike<number>): number {
  let total = 0;
  for (let at = 0; at < counts.length; at += 1) total += (counts[at]?.[field] ?? 0) * (weights[at] ?? 0);
  return total;
}

function harmonic(counts: readonly Counts[], weights: ArrayLike<number>): number | null {
  const precision = share(weighted(counts, 'rightFound', weights), weighted(counts, 'found', weights));
  const recall = share(weighted(counts, 'rightGold', weights), weighted(counts, 'gold', weights));
  if (precision === null || recall === null) return null;
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
