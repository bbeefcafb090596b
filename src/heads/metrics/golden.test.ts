/** Reference numbers made with numpy from the definitions, none of them ours (../shared/golden/README.md). */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { auroc, averagePrecision } from './auroc.ts';
import { accuracy, confusion, meanAbsoluteError, quadraticKappa } from './grades.ts';
import { ratesAt, youdenThreshold } from './operatingPoint.ts';
import { rank } from './ranking.ts';
import { calibrationError, reliabilityBins } from './reliability.ts';

interface Bin {
  readonly count: number;
  readonly mean_confidence: number | null;
  readonly accuracy: number | null;
}
interface Golden {
  readonly binary: readonly {
    readonly name: string;
    readonly labels: readonly number[];
    readonly scores: readonly number[];
    readonly expected: {
      readonly roc_auc: number | null;
      readonly average_precision: number | null;
      readonly youden: { threshold: number; sensitivity: number; specificity: number } | null;
      readonly ece15?: number;
      readonly ece15_bins?: readonly Bin[];
      readonly 'confusion_at_0.5'?: readonly (readonly number[])[];
    };
  }[];
  readonly grades: readonly {
    readonly name: string;
    readonly classes: number;
    readonly labels: readonly number[];
    readonly predictions: readonly number[];
    readonly expected: {
      quadratic_kappa: number | null;
      confusion: number[][];
      mae: number;
      accuracy: number;
    };
  }[];
  readonly probabilities: readonly {
    readonly labels: readonly number[];
    readonly probabilities: readonly (readonly number[])[];
    readonly expected: {
      top_label_ece15: number;
      top_label_ece15_bins: readonly Bin[];
      roc_auc_one_vs_rest: number[];
      confusion_argmax: number[][];
    };
  }[];
  readonly regression: readonly {
    readonly targets: readonly number[];
    readonly predictions: readonly number[];
    readonly expected: { mae: number };
  }[];
}

const file = '../shared/golden/metrics/metrics.json';
const golden = (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}) as Partial<Golden>;
const isClose = (found: number | null, expected: number | null): void => {
  if (expected === null || found === null) expect(found).toBe(expected);
  else expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-9);
};
const areBins = (found: ReturnType<typeof reliabilityBins>, expected: readonly Bin[]): void => {
  expect(found.map(({ count }) => count)).toEqual(expected.map(({ count }) => count));
  found.forEach(({ stated, observed }, at) => {
    isClose(stated, expected[at]!.mean_confidence);
    isClose(observed, expected[at]!.accuracy);
  });
};

describe.skipIf(golden.binary === undefined)('figures of heads (needs ../shared/golden/metrics)', () => {
  it.each(golden.binary ?? [])('for one finding, $name', ({ labels, scores, expected }) => {
    const positive = labels.map((label) => label === 1);
    const ranking = rank(scores, positive);

    isClose(auroc(ranking), expected.roc_auc);
    isClose(averagePrecision(ranking), expected.average_precision);
    const threshold = youdenThreshold(ranking);
    expect(threshold).toBe(expected.youden?.threshold ?? null);
    if (threshold !== null && expected.youden !== null) {
      isClose(ratesAt(threshold, ranking).sensitivity, expected.youden.sensitivity);
      isClose(ratesAt(threshold, ranking).specificity, expected.youden.specificity);
    }
    if (expected.ece15 !== undefined && expected.ece15_bins !== undefined) {
      areBins(reliabilityBins(scores, positive), expected.ece15_bins);
      isClose(calibrationError(reliabilityBins(scores, positive)), expected.ece15);
    }
    const table = expected['confusion_at_0.5'];
    if (table !== undefined)
      expect(
        confusion(
          labels,
          scores.map((score) => Number(score >= 0.5)),
          2,
        ),
      ).toEqual(table);
  });

  it.each(golden.grades ?? [])('for grades, $name', ({ classes, labels, predictions, expected }) => {
    const table = confusion(labels, predictions, classes);

    expect(table).toEqual(expected.confusion);
    isClose(quadraticKappa(table), expected.quadratic_kappa);
    isClose(accuracy(table), expected.accuracy);
    isClose(meanAbsoluteError(labels, predictions), expected.mae);
  });

  it.each(golden.probabilities ?? [])('for one class of several', ({ labels, probabilities, expected }) => {
    const tops = probabilities.map((row) => Math.max(...row));
    const isRight = probabilities.map((row, film) => row.indexOf(tops[film]!) === labels[film]);

    const bins = reliabilityBins(tops, isRight);

    areBins(bins, expected.top_label_ece15_bins);
    expected.roc_auc_one_vs_rest.forEach((expectedArea, grade) => {
      const scores = probabilities.map((row) => row[grade]!);
      isClose(
        auroc(
          rank(
            scores,
            labels.map((label) => label === grade),
          ),
        ),
        expectedArea,
      );
    });
    const argmax = probabilities.map((row, film) => row.indexOf(tops[film]!));
    expect(confusion(labels, argmax, 5)).toEqual(expected.confusion_argmax);
    isClose(calibrationError(bins), expected.top_label_ece15);
  });

  it.each(golden.regression ?? [])('for a bone age', ({ targets, predictions, expected }) => {
    isClose(meanAbsoluteError(targets, predictions), expected.mae);
  });
});
