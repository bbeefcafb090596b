/** The figures of the paper's tables, and calibration, of one head or as the mean of heads that differ by their seed. */
import {
  accuracy,
  auroc,
  calibrationError,
  confusion,
  meanAbsoluteError,
  quadraticKappa,
  rank,
  reliabilityBins,
  type Counts,
  type HeadSpec,
} from '../../heads/index.ts';
import { measure, type Measures } from '../measures/measured.ts';
import type { Said } from './saidOf.ts';

type Figure = (counts?: Counts) => number | null;

/** All of the same units, in the same order; the first names them. */
export function figuresOf(spec: HeadSpec, runs: readonly Said[]): Measures {
  const [first] = runs;
  if (first === undefined) return {};
  const ofRuns = runs.map((said) => figures(spec, said));
  const named = Object.keys(ofRuns[0] ?? {}).map((name) => [
    name,
    measure(first.patients, (counts) => mean(ofRuns.map((ofRun) => ofRun[name]?.(counts) ?? null))),
  ]);
  return Object.fromEntries(named) as Measures;
}

function figures(spec: HeadSpec, { truth, outputs, choices }: Said): Readonly<Record<string, Figure>> {
  switch (spec.kind) {
    case 'binary':
    case 'multi-label': {
      const positive = truth.map((value) => value === 1);
      const probabilities = outputs.map(([probability]) => probability!);
      const ranking = rank(probabilities, positive);
      const table = (counts?: Counts) => confusion(truth, choices, 2, counts);
      return {
        auroc: (counts) => auroc(ranking, counts),
        accuracy: (counts) => accuracy(table(counts)),
        f1: (counts) => f1(table(counts)),
        calibration_error: (counts) => calibrationError(reliabilityBins(probabilities, positive, 15, counts)),
      };
    }
    case 'multinomial':
    case 'ordinal': {
      const table = (counts?: Counts) => confusion(truth, choices, spec.classes.length, counts);
      const reaches = rank(
        outputs.map((shares) => shares.slice(2).reduce((sum, share) => sum + share, 0)),
        truth.map((grade) => grade >= 2),
      );
      return {
        kappa_quadratic: (counts) => quadraticKappa(table(counts)),
        accuracy: (counts) => accuracy(table(counts)),
        mae: (counts) => meanAbsoluteError(truth, choices, counts),
        // Osteoarthritis by definition: grade 2 or more.
        oa_auroc: (counts) => auroc(reaches, counts),
      };
    }
    case 'regression':
      return { mae: (counts) => meanAbsoluteError(truth, choices, counts) };
  }
}

/** 2 TP / (2 TP + FP + FN); null where nothing is positive and nothing is called so. */
function f1([[, falsePositives = 0] = [], [missed = 0, found = 0] = []]: readonly (readonly number[])[]):
  | number
  | null {
  const all = 2 * found + falsePositives + missed;
  return all === 0 ? null : (2 * found) / all;
}

function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
