/**
 * The model folder's reference.json: thresholds of the undecided zone, quantiles of the score on the validation films,
 * and figures measured on the test fold.
 */
import type { FindingReference, Pointing, Thresholds } from '../../src/models/index.ts';
import type { ByLanguage, PilotReference } from './pilot.ts';

/** What measureReference.ts found on the test fold; committed as measured.json. */
export interface Measured {
  readonly findings: Readonly<Record<string, MeasuredFinding>>;
}
export interface MeasuredFinding {
  readonly auroc: NonNullable<FindingReference['auroc']>;
  readonly atLow: Thresholds['atLow'] | null;
  readonly atHigh: Thresholds['atHigh'] | null;
}

/** A quantile of fewer films moves too much to be a threshold. */
const minFilms = 30;

/**
 * `low`: 10 % of the films with the finding score below it. `high`: 10 % of the films without it score above it.
 * Where the two groups hardly overlap the first lies above the second; the zone between is undecided all the same.
 */
export function thresholdsOf({ fr }: ByLanguage): { low: number; high: number } | null {
  if (fr.with.n < minFilms || fr.without.n < minFilms) return null;
  const [low = 0, high = 0] = [fr.with.q[10] ?? 0, fr.without.q[90] ?? 0].sort((a, b) => a - b);
  return { low, high };
}

export function referenceOf(pilot: PilotReference, measured: Measured) {
  const findings = Object.entries(pilot.quantiles.val).map(([id, quantiles]): [string, FindingReference] => [
    id,
    id === 'fracture'
      ? {
          thresholds: fractureThresholds(pilot),
          quantiles,
          auroc: pilot.figures.test.fracture.zeroShotFr.all,
          pointing: pointingOf(pilot),
        }
      : {
          thresholds: withFigures(thresholdsOf(quantiles), measured.findings[id]),
          quantiles,
          auroc: measured.findings[id]?.auroc ?? null,
          pointing: null,
        },
  ]);
  return {
    score: pilot.score,
    quantiles: '101 quantiles (0 to 100 %) on the 464 films of the val fold',
    thresholds:
      'placed on the val fold, French ensembles; sensitivity and specificity measured on the test fold',
    findings: Object.fromEntries(findings),
  };
}

/** The pilot measured these itself, with its own code. */
function fractureThresholds({ thresholds, figures }: PilotReference): Thresholds {
  const { sensitivity90, specificity90, measured } = thresholds.fracture;
  const { n, positives } = figures.test.fracture.zeroShotFr.all;
  const { test } = measured;
  return {
    low: sensitivity90,
    high: specificity90,
    measuredOn: { fold: 'test', n, positives },
    atLow: { sensitivity: test.sensitivityAtFirst, specificity: test.specificityAtFirst },
    atHigh: { sensitivity: test.sensitivityAtSecond, specificity: test.specificityAtSecond },
  };
}

/** Of the map that the positive ensemble draws, as in the app. */
function pointingOf({ figures }: PilotReference): Pointing {
  const { 'fracture prompts': map, chance } = figures.test.pointing;
  return { ...map.inBox, chance: chance.inBox, n: map.n, fold: 'test' };
}

/** No figure, no threshold: an answer is never shown without how often it is wrong. */
function withFigures(
  limits: { low: number; high: number } | null,
  measured: MeasuredFinding | undefined,
): Thresholds | null {
  if (limits === null || !measured?.atLow || !measured.atHigh) return null;
  const { auroc, atLow, atHigh } = measured;
  return { ...limits, measuredOn: { fold: 'test', n: auroc.n, positives: auroc.positives }, atLow, atHigh };
}
