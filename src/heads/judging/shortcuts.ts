/**
 * Whether a head looks at the film or at how it was taken: where its size, device or hardware alone tells what the head will
 * say, the head may have learned that and not the bone. Each column alone, by ridge, on films the head did not learn from,
 * tried on patients other than those it was fitted to (two halves in turn).
 */
import { auroc } from '../metrics/auroc.ts';
import { rank } from '../metrics/ranking.ts';
import { ridge } from '../solve/ridge.ts';
import type { Shortcut } from './report.ts';

/** Suspect from here on. A share of 0.3 is a correlation of 0.55; an area of 0.75 is what weak markers reach. */
const limits = { explained: 0.3, auroc: 0.75 } as const;
/** Fewer films tell nothing. */
const leastFilms = 20;

export interface Suspects {
  readonly label: string | null;
  /** The head's score of each film: a logit, a grade or a number. */
  readonly scores: readonly number[];
  /** What the head calls positive; null where it calls nothing. */
  readonly calls: readonly boolean[] | null;
  readonly truth: readonly boolean[] | null;
  /** 0 or 1: which half its patient belongs to. */
  readonly halves: readonly number[];
  readonly groups: Readonly<Record<string, readonly (string | null)[]>>;
  readonly numbers: Readonly<Record<string, readonly (number | null)[]>>;
}

export function findShortcuts(suspects: Suspects): Shortcut[] {
  if (suspects.scores.length < leastFilms) return [];
  const columns = [
    ...Object.entries(suspects.groups).map(([by, values]) => [by, oneHot(values)] as const),
    ...Object.entries(suspects.numbers).map(([by, values]) => [by, standardised(values)] as const),
  ];
  return columns.flatMap(([by, rows]) => (rows === null ? [] : [judgeColumn(by, rows, suspects)]));
}

function judgeColumn(by: string, rows: readonly (readonly number[])[], suspects: Suspects): Shortcut {
  const { label, scores, calls, truth, halves } = suspects;
  const foretold = new Float64Array(scores.length);
  for (const half of [0, 1]) {
    const films = scores.map((_, film) => film);
    const fitted = films.filter((film) => halves[film] !== half);
    const tried = films.filter((film) => halves[film] === half);
    if (fitted.length === 0) continue;
    const line = ridge(
      fitted.map((film) => rows[film]!),
      fitted.map((film) => scores[film]!),
      1e-3,
    );
    for (const film of tried)
      foretold[film] = rows[film]!.reduce(
        (sum, value, column) => sum + value * line.weights[column]!,
        line.intercept,
      );
  }
  const explained = shareExplained(scores, foretold);
  const area = calls && auroc(rank(foretold, calls));
  const truthAuroc = truth && auroc(rank(foretold, truth));
  const isSuspect = explained >= limits.explained || (area ?? 0) >= limits.auroc;
  return { by, label, explained, auroc: area, truthAuroc, isSuspect };
}

/** 1: wholly; 0: no better than their mean, or worse. */
function shareExplained(scores: readonly number[], foretold: Float64Array): number {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const left = scores.reduce((sum, score, film) => sum + (score - foretold[film]!) ** 2, 0);
  const all = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0);
  return all === 0 ? 0 : Math.max(0, 1 - left / all);
}

/** One column for each value, unknown among them; null where all films are alike. */
function oneHot(values: readonly (string | null)[]): number[][] | null {
  const seen = [...new Set(values)];
  return seen.length < 2 ? null : values.map((value) => seen.map((other) => Number(other === value)));
}

/** Value and its square in deviations, unknown as the mean: a score that dips or peaks at a size is found too. */
function standardised(values: readonly (number | null)[]): number[][] | null {
  const known = values.filter((value) => value !== null);
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const deviation = Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known.length);
  if (!(deviation > 0)) return null;
  return values.map((value) => {
    const z = value === null ? 0 : (value - mean) / deviation;
    return [z, z * z];
  });
}
