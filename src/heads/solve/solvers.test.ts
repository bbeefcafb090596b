import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { golden, goldenVectors } from '../goldens/heads.ts';
import { seededRandom } from '../random.ts';
import { finish, minimise } from './lbfgs.ts';
import { cumulativeLoss, logisticLoss, smoothL1Loss, softmaxLoss, type Loss } from './losses.ts';
import { allRows, spreadOf, type Matrix } from './matrix.ts';
import { objectiveOf } from './objective.ts';
import { trainByProtocol } from './protocol.ts';
import { ridge } from './ridge.ts';

const vectors = goldenVectors();
const rows = allRows(vectors);
const grades = Float64Array.from(golden.grades);
const fit = (loss: Loss, strength = golden.strength) => {
  const objective = objectiveOf(vectors, rows, loss, spreadOf(vectors, rows), strength);
  const minimum = finish(minimise(objective, objective.start(), { flat: 1e-9 }));
  return { ...objective.solution(minimum.parameters), value: minimum.value, steps: minimum.steps };
};
const areClose = (found: ArrayLike<number>, expected: readonly number[], digits = 5) =>
  expected.forEach((value, at) => expect(found[at]).toBeCloseTo(value, digits));

describe('the convex solver, against scikit-learn and scipy', () => {
  it('finds the logistic head', () => {
    const { weights, intercepts } = fit(logisticLoss(Float64Array.from(golden.binary), Float64Array.of(1)));

    areClose(weights, golden.binary_fit.weights[0]!);
    areClose(intercepts, golden.binary_fit.intercepts);
  });

  it('finds the logistic head whose positive films weigh three', () => {
    const { weights, intercepts } = fit(logisticLoss(Float64Array.from(golden.binary), Float64Array.of(3)));

    areClose(weights, golden.weighted_fit.weights[0]!);
    areClose(intercepts, golden.weighted_fit.intercepts);
  });

  it('finds two findings side by side as each alone, films of unknown truth counting for nothing', () => {
    const targets = Float64Array.from(golden.binary.flatMap((label) => [label, label]));
    const half = targets.map((label, at) => (at % 2 === 1 && at > 60 ? NaN : label));

    const { weights } = fit(logisticLoss(half, Float64Array.of(1, 1)));

    areClose(weights.subarray(0, 4), golden.binary_fit.weights[0]!);
    expect(Math.abs(weights[4]! - weights[0]!)).toBeGreaterThan(0.01);
  });

  it('finds the head of several classes', () => {
    const { weights, intercepts } = fit(softmaxLoss(grades, new Float64Array(5).fill(1)));

    areClose(weights, golden.multinomial_fit.weights.flat());
    areClose(intercepts, golden.multinomial_fit.intercepts);
  });

  it('finds the head of grades, by cumulative logits', () => {
    const { weights, intercepts, value } = fit(cumulativeLoss(grades, new Float64Array(5).fill(1)));

    areClose(weights, golden.ordinal_fit.weights, 4);
    areClose(intercepts, golden.ordinal_fit.intercepts, 4);
    expect(value).toBeCloseTo(golden.ordinal_fit.value, 8);
  });

  it('finds the head of a number, whose loss is linear far from the truth', () => {
    const { scale, centre } = golden.smooth_l1_fit;

    const found = fit(
      smoothL1Loss(Float64Array.from(golden.months), Float64Array.of(scale), Float64Array.of(centre)),
    );

    areClose(found.weights, golden.smooth_l1_fit.weights);
    areClose(found.intercepts, [golden.smooth_l1_fit.intercept]);
    expect(found.value).toBeCloseTo(golden.smooth_l1_fit.value, 8);
  });

  it('finds least squares in closed form', () => {
    const { weights, intercept } = ridge(golden.x, golden.months, golden.strength);

    areClose(weights, golden.ridge_fit.weights, 6);
    expect(intercept).toBeCloseTo(golden.ridge_fit.intercept, 6);
  });
});

describe('slopes of the losses', () => {
  const losses: readonly (readonly [string, Loss])[] = [
    ['logistic', logisticLoss(Float64Array.from(golden.binary), Float64Array.of(2.5))],
    ['softmax', softmaxLoss(grades, Float64Array.of(1, 2, 1, 0.5, 3))],
    ['cumulative', cumulativeLoss(grades, Float64Array.of(1, 2, 1, 0.5, 3))],
    ['smooth L1', smoothL1Loss(Float64Array.from(golden.months), Float64Array.of(40), Float64Array.of(90))],
  ];

  it.each(losses)('of %s are those of small steps, with the text’s share too', (_, loss) => {
    const text = Float64Array.from({ length: 4 * loss.outputs }, (_, at) => Math.sin(at + 1));
    const objective = objectiveOf(vectors, rows, loss, spreadOf(vectors, rows), 0.05, text);
    const at = objective.start().map((value, place) => value + 0.1 * Math.cos(3 * place));
    const [gradient, unused] = [new Float64Array(objective.size), new Float64Array(objective.size)];
    objective.at(at, gradient);

    const stepped = at.map((value, place) => {
      const moved = (by: number) => objective.at(at.with(place, value + by), unused);
      return (moved(1e-5) - moved(-1e-5)) / 2e-5;
    });

    areClose(gradient, [...stepped], 6);
  });
});

describe('the evaluation protocol', () => {
  it('never reaches a lower objective than the convex solver, and comes near it', () => {
    const films = fc.record({ seed: fc.integer({ min: 1, max: 1e6 }), spread: fc.constantFrom(0.5, 1, 2) });

    fc.assert(
      fc.property(films, ({ seed, spread }) => {
        const { invented, targets } = inventedFilms(seed, spread);
        const every = allRows(invented);
        const loss = logisticLoss(targets, Float64Array.of(1.5));
        const objective = objectiveOf(
          invented,
          every,
          loss,
          { means: new Float64Array(8), variances: new Float64Array(8).fill(1) },
          0.01,
        );
        const convex = finish(minimise(objective, objective.start()));
        const options = { rate: 1e-2, seed, maxEpochs: 60, dropout: 0 };
        const protocol = finish(trainByProtocol(invented, every, every, loss, options));
        const reached = Float64Array.of(...protocol.weights, ...protocol.intercepts);

        const value = objective.at(reached, new Float64Array(objective.size));

        expect(convex.value).toBeLessThanOrEqual(value + 1e-12);
        expect(convex.value).toBeGreaterThan(value - 0.2);
      }),
      { seed: 5, numRuns: 12 },
    );
  });

  it('makes the same head again from its seed, and another from another', () => {
    const { invented, targets } = inventedFilms(3, 1);
    const [training, validation] = [allRows(invented).subarray(0, 90), allRows(invented).subarray(90)];
    const train = (seed: number) =>
      finish(
        trainByProtocol(invented, training, validation, logisticLoss(targets, Float64Array.of(1)), {
          seed,
          maxEpochs: 5,
        }),
      );

    expect(train(7)).toEqual(train(7));
    expect(train(8).weights).not.toEqual(train(7).weights);
  });

  it('stops once the validation films gain nothing, and keeps the best epoch', () => {
    const { invented, targets } = inventedFilms(4, 1);
    const [training, validation] = [allRows(invented).subarray(0, 90), allRows(invented).subarray(90)];
    const epochs: number[] = [];

    const work = trainByProtocol(invented, training, validation, logisticLoss(targets, Float64Array.of(1)), {
      rate: 0.05,
    });
    let step = work.next();
    for (; step.done !== true; step = work.next()) epochs.push(step.value.value);

    const best = epochs.indexOf(Math.min(...epochs));
    expect(epochs.length).toBe(best + 11);
    expect(step.value.value).toBe(epochs[best]);
  });
});

/** 120 films of 8 numbers, whose truth leans on the first two. */
function inventedFilms(seed: number, spread: number): { invented: Matrix; targets: Float64Array } {
  const random = seededRandom(seed);
  const values = Float32Array.from({ length: 120 * 8 }, () => spread * (random() + random() - 1));
  const targets = Float64Array.from({ length: 120 }, (_, film) =>
    Number(values[film * 8]! - 0.6 * values[film * 8 + 1]! + spread * (random() - 0.5) > 0),
  );
  return { invented: { values, rows: 120, columns: 8 }, targets };
}
