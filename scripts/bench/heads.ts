/**
 * Learning a finding from 20,000 vectors of 768 numbers. `oursMs` and `peerMs`: the same convex problem by our solver, and by
 * gradient descent with the largest safe step (from the vectors' largest variance) until its objective lies within 1 % of ours (or for `mostPasses` passes over
 * the vectors). `wholeS`: all that a person waits for, the penalty's choice, calibration and report with its bootstraps included.
 */
import { train, type TrainingOrder, type TrainingSet } from '../../src/heads/index.ts';
import { finish, minimise } from '../../src/heads/solve/lbfgs.ts';
import { logisticLoss } from '../../src/heads/solve/losses.ts';
import { addScaled, allRows, dot, spreadOf, type Matrix } from '../../src/heads/solve/matrix.ts';
import { objectiveOf, type Objective } from '../../src/heads/solve/objective.ts';
import { anOrder, inventedSet } from '../../src/heads/training/inventedSet.ts';
import type { Told } from './decode.ts';
import { compared } from './timing.ts';

const name = 'heads.train-20000x768';
const [films, columns, mostPasses] = [20_000, 768, 300];

export async function benchHeads(isWanted: (name: string) => boolean, tell: Told) {
  if (!isWanted(name)) return;
  const set = uneven(inventedSet({ films, columns, distance: 1.5 }));
  const rows = allRows(set.vectors);
  const spread = spreadOf(set.vectors, rows);
  const objective = objectiveOf(
    set.vectors,
    rows,
    logisticLoss(set.targets, Float64Array.of(1)),
    spread,
    0.001,
  );
  const ours = timed(() => finish(minimise(objective, objective.start(), { flat: 1e-5 })));
  const peer = timed(() =>
    descend(objective, largestVariance(set.vectors, spread.means), ours.value.value * 1.01),
  );
  const { seconds, auroc } = await whole(anOrder(set));
  tell(name, {
    ...compared(ours.ms, peer.ms),
    peer: 'gradient descent, step 1/L, to 1 % of our objective',
    steps: ours.value.steps,
    peerPasses: peer.value.passes,
    peerGapPercent: rounded((peer.value.value / ours.value.value - 1) * 100),
    wholeS: rounded(seconds),
    auroc: rounded(auroc),
  });
}

/** Columns of falling variance, each leaning on the one before, as those of an encoder: equal ones would make both too easy. */
function uneven(set: TrainingSet): TrainingSet {
  const { values } = set.vectors;
  for (let at = 0; at < values.length; at++) {
    const column = at % columns;
    values[at]! /= Math.sqrt(1 + column / 4);
    if (column > 0) values[at] = 0.6 * values[at]! + 0.8 * values[at - 1]!;
  }
  return set;
}

/** By power iteration. */
function largestVariance({ values, rows }: Matrix, means: Float64Array): number {
  let [direction, variance] = [new Float64Array(columns).fill(1 / Math.sqrt(columns)), 0];
  for (let pass = 0; pass < 15; pass++) {
    const next = new Float64Array(columns);
    const atMean = dot(means, 0, direction, 0, columns);
    for (let row = 0; row < rows; row++) {
      const along = dot(values, row * columns, direction, 0, columns) - atMean;
      addScaled(next, 0, values, row * columns, columns, along / rows);
      addScaled(next, 0, means, 0, columns, -along / rows);
    }
    variance = Math.hypot(...next);
    direction = next.map((value) => value / variance);
  }
  return variance;
}

/** `reach`: the objective at which it may stop. A logistic loss curves by a quarter of the variance at most. */
function descend({ at, start, size }: Objective, variance: number, reach: number) {
  const [parameters, gradient] = [start(), new Float64Array(size)];
  const step = 4 / Math.max(variance, 1);
  let [value, passes] = [Infinity, 0];
  for (; passes < mostPasses && value > reach; passes++) {
    value = at(parameters, gradient);
    gradient.forEach((slope, place) => (parameters[place]! -= step * slope));
  }
  return { value, passes };
}

async function whole(order: TrainingOrder): Promise<{ seconds: number; auroc: number }> {
  const from = performance.now();
  const work = train(order);
  for (;;) {
    const step = await work.next();
    if (step.done !== true) continue;
    const head = step.value.kind === 'trained' ? step.value.head : null;
    const auroc = head?.report.heldOut[0]?.figures[0]?.value ?? NaN;
    return { seconds: (performance.now() - from) / 1000, auroc };
  }
}

function timed<Value>(work: () => Value): { value: Value; ms: number } {
  const from = performance.now();
  const value = work();
  return { value, ms: performance.now() - from };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
