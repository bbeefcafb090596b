/**
 * Geometry of the small score scale: one row for reference films without the finding, one for films with, each a
 * light band (5th to 95th percentile), a dark band (quartiles) and a median tick; thresholds and score across.
 */
import type { CriterionAnswer } from './answer.ts';
import type { Quantiles } from '../models/index.ts';
import { quantileAt } from './quantile.ts';

export interface ScaleBand {
  readonly outer: readonly [number, number];
  readonly inner: readonly [number, number];
  readonly median: number;
}
/** Positions in 0 (left edge) to 1 (right edge). */
export interface ScaleDrawing {
  readonly score: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly with: ScaleBand | null;
  readonly without: ScaleBand | null;
}

/** Room on both sides of the outermost mark, as a share of the range. */
const margin = 0.04;

type Scaled = Pick<CriterionAnswer, 'findingScore' | 'thresholds' | 'quantiles'>;

/** null when neither threshold nor reference exists: a lone score has no scale to stand on. */
export function scaleDrawing({ findingScore, thresholds, quantiles }: Scaled): ScaleDrawing | null {
  if (thresholds === null && quantiles === null) return null;
  const fixed = [
    thresholds?.low,
    thresholds?.high,
    ...extremes(quantiles?.with),
    ...extremes(quantiles?.without),
  ];
  const marks = [findingScore, ...fixed].filter((mark) => mark !== undefined);
  const min = Math.min(...marks);
  const range = Math.max(...marks) - min || 1;
  const at = (score: number) => ((score - min) / range) * (1 - 2 * margin) + margin;
  return {
    score: at(findingScore),
    low: thresholds === null ? null : at(thresholds.low),
    high: thresholds === null ? null : at(thresholds.high),
    with: bandOf(quantiles?.with, at),
    without: bandOf(quantiles?.without, at),
  };
}

function extremes(quantiles: Quantiles | undefined): (number | undefined)[] {
  return quantiles === undefined ? [] : [quantiles.q[0], quantiles.q.at(-1)];
}

function bandOf(quantiles: Quantiles | undefined, at: (score: number) => number): ScaleBand | null {
  if (quantiles === undefined) return null;
  const position = (share: number) => at(quantileAt(quantiles, share));
  return {
    outer: [position(0.05), position(0.95)],
    inner: [position(0.25), position(0.75)],
    median: position(0.5),
  };
}
