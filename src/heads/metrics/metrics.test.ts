import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { golden } from '../goldens/heads.ts';
import { auroc, averagePrecision } from './auroc.ts';
import { bootstrapInterval, shareAboveZero } from './bootstrap.ts';
import { compareAreas } from './delong.ts';
import { balancedAccuracy } from './grades.ts';
import { fitIsotonic, isotonicAt } from './isotonic.ts';
import { ratesAt, thresholdOfSensitivity } from './operatingPoint.ts';
import { fitPlatt } from './platt.ts';
import { rank } from './ranking.ts';

const positive = golden.binary.map((label) => label === 1);
const { first, second } = golden.scores;

describe('area under the ROC curve', () => {
  it('is the share of pairs in the right order, a tie counting half', () => {
    expect(auroc(rank([0.1, 0.4, 0.35, 0.8], [false, false, true, true]))).toBe(0.75);
    expect(auroc(rank([0, 1, 1, 2], [false, false, true, true]))).toBe(0.875);
  });

  it('is not said of films that all have the finding', () => {
    expect(auroc(rank([0.2, 0.5], [true, true]))).toBeNull();
    expect(averagePrecision(rank([0.2, 0.5], [false, false]))).toBeNull();
  });

  it('counts a film drawn three times as three films, as every figure does', () => {
    const film = fc.record({
      score: fc.integer({ min: 0, max: 6 }),
      has: fc.boolean(),
      times: fc.integer({ min: 0, max: 3 }),
    });

    fc.assert(
      fc.property(fc.array(film, { minLength: 1, maxLength: 30 }), (films) => {
        const copies = films.flatMap((one) => Array.from({ length: one.times }, () => one));
        const drawn = rank(
          films.map(({ score }) => score),
          films.map(({ has }) => has),
        );
        const copied = rank(
          copies.map(({ score }) => score),
          copies.map(({ has }) => has),
        );
        const times = films.map((one) => one.times);

        expect(auroc(drawn, times)).toEqual(auroc(copied));
        expect(ratesAt(3, drawn, times)).toEqual(ratesAt(3, copied));
        expect(averagePrecision(drawn, times) ?? -1).toBeCloseTo(averagePrecision(copied) ?? -1, 12);
      }),
      { seed: 11, numRuns: 200 },
    );
  });
});

describe('a threshold', () => {
  it('of a wanted sensitivity is the highest that still finds enough', () => {
    const ranking = rank([0.1, 0.2, 0.3, 0.4, 0.5, 0.6], [true, false, true, false, true, true]);

    expect(thresholdOfSensitivity(ranking, 0.75)).toBe(0.3);
    expect(ratesAt(0.3, ranking)).toEqual({ sensitivity: 0.75, specificity: 0.5, balancedAccuracy: 0.625 });
  });

  it('gives a rare class its full weight in the balanced accuracy', () => {
    expect(
      balancedAccuracy([
        [90, 0, 0],
        [0, 0, 0],
        [5, 0, 5],
      ]),
    ).toBe(0.75);
  });
});

describe('calibration', () => {
  it('by Platt is that of scikit-learn', () => {
    const fit = fitPlatt(second, positive);

    expect(fit?.slope).toBeCloseTo(golden.platt.slope, 5);
    expect(fit?.offset).toBeCloseTo(golden.platt.offset, 5);
  });

  it('by isotonic steps is that of scikit-learn, ties included', () => {
    const fit = fitIsotonic(second, positive)!;

    const found = [-9, -2.05, -1, 0, 0.33, 1.25, 9].map((score) => isotonicAt(fit, score));

    found.forEach((value, at) => expect(value).toBeCloseTo(golden.isotonic[at]!, 12));
  });

  it('is not fitted where all films are alike', () => {
    expect(fitPlatt([1, 2], [true, true])).toBeNull();
    expect(fitIsotonic([], [])).toBeNull();
  });
});

describe('two scores of the same films', () => {
  it('are compared as DeLong wrote it', () => {
    const found = compareAreas(first, second, positive)!;

    expect(found.first).toBeCloseTo(golden.delong.first, 12);
    expect(found.second).toBeCloseTo(golden.delong.second, 12);
    expect(found.standardError).toBeCloseTo(golden.delong.standard_error, 12);
    expect(found.p).toBeCloseTo(golden.delong.p, 12);
  });

  it('have no test where they order the films alike', () => {
    expect(
      compareAreas(
        first,
        first.map((score) => 2 * score),
        positive,
      ),
    ).toMatchObject({ standardError: 0, p: null });
  });
});

describe('an interval by drawing patients again', () => {
  const ranking = rank(first, positive);
  const patients = first.map((_, film) => film);

  it('holds the figure, is about four standard errors wide, and is the same at every run', () => {
    const [low, high] = bootstrapInterval(patients, (counts) => auroc(ranking, counts))!;

    // Hanley and McNeil 1982: at an area of 0.79, 26 films with and 22 without, the standard error is 0.066.
    expect(low).toBeLessThan(0.79);
    expect(high).toBeGreaterThan(0.79);
    expect(high - low).toBeGreaterThan(0.19);
    expect(high - low).toBeLessThan(0.33);
    expect(bootstrapInterval(patients, (counts) => auroc(ranking, counts))).toEqual([low, high]);
  });

  it('does not move where all films are one patient’s', () => {
    const figure = auroc(ranking);

    expect(
      bootstrapInterval(
        patients.map(() => 'one'),
        (counts) => auroc(ranking, counts),
      ),
    ).toEqual([figure, figure]);
  });

  it('tells how often a difference of two scores is above zero', () => {
    const other = rank(second, positive);
    const share = shareAboveZero(patients, (counts) => {
      const [a, b] = [auroc(ranking, counts), auroc(other, counts)];
      return a === null || b === null ? null : b - a;
    });

    // DeLong's p of 0.158, two-sided, for second below first: some 8 % of the draws lie above zero.
    expect(share).toBeGreaterThan(0.03);
    expect(share).toBeLessThan(0.14);
  });
});
