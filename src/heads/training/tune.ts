/**
 * How strong the penalty should be: from strong to weak, each fit starting where the last ended, on the learning films
 * without one fold, tried on that fold; the strength with the smallest loss over the folds is taken. What the heads of that
 * strength say of the films they did not see calibrates the final head and places its threshold.
 */
import { assert } from '../../foundation/index.ts';
import { minimise } from '../solve/lbfgs.ts';
import type { Loss } from '../solve/losses.ts';
import { addScaled, dot, spreadOf, type Matrix, type Rows } from '../solve/matrix.ts';
import { objectiveOf, type Objective, type Solution } from '../solve/objective.ts';
import { foldCount } from './split.ts';

/** In units of the vectors' variance; from a head that knows the shares alone to one that is nearly free. */
const strengths = [10, 1, 0.1, 0.01, 0.001, 0.0001] as const;
/** The weakest penalties cost the most steps: past the best strength two more are tried. The slope need not be flat yet. */
const flatEnough = 1e-4;
/** Past so many films one fold tells the strengths apart. */
const manyFilms = 4000;

export interface Problem {
  readonly vectors: Matrix;
  readonly loss: Loss;
  /** Directions of the prompts [outputs, columns]; null for a plain head. */
  readonly text: Float64Array | null;
}

export interface Tuned {
  readonly strength: number;
  /** Mean loss of the films not seen, at that strength. */
  readonly unseenLoss: number;
  /** Films that some fold was tried on, and what was said of them without their intercepts: [rows, outputs + intercepts]. */
  readonly unseen: Rows;
  readonly outputs: Float64Array;
}

export function* tune(problem: Problem, learning: Rows, folds: Uint8Array): Generator<number, Tuned, void> {
  const tried = learning.length > manyFilms ? 1 : foldCount;
  const unseen = learning.filter((row) => folds[row]! < tried);
  const places = new Map(Array.from(unseen, (row, place) => [row, place]));
  const { outputs: width } = problem.loss;
  const starts: (Float64Array | null)[] = Array.from({ length: tried }, () => null);
  let best: Tuned | null = null;
  let worse = 0;
  for (const strength of strengths) {
    const outputs = new Float64Array(unseen.length * width);
    let sum = 0;
    for (let fold = 0; fold < tried; fold++) {
      const seen = learning.filter((row) => folds[row] !== fold);
      const held = learning.filter((row) => folds[row] === fold);
      if (held.length === 0 || seen.length === 0) continue;
      const fitted = yield* fit(problem, seen, strength, { start: starts[fold]!, flat: flatEnough });
      starts[fold] = fitted.parameters;
      sum += tryOn(problem, held, fitted, (row, z) => outputs.set(z, places.get(row)! * width));
    }
    const unseenLoss = sum / unseen.length;
    worse = best !== null && unseenLoss >= best.unseenLoss ? worse + 1 : 0;
    if (worse === 0) best = { strength, unseenLoss, unseen, outputs };
    if (worse === 2) break;
  }
  assert(best !== null, () => 'no strength was tried');
  return best;
}

export interface Fitted extends Solution {
  readonly parameters: Float64Array;
}

interface FitOptions {
  readonly start?: Float64Array | null;
  /** Largest slope that counts as flat. */
  readonly flat?: number;
}

/** Yields after each step of the solver. */
export function* fit(
  { vectors, loss, text }: Problem,
  rows: Rows,
  strength: number,
  { start = null, flat = 1e-6 }: FitOptions = {},
): Generator<number, Fitted, void> {
  const spread = spreadOf(vectors, rows);
  const scaled = text && scaledText(text, vectors, rows, spread.means, loss.outputs);
  const objective: Objective = objectiveOf(vectors, rows, loss, spread, strength * spread.variance, scaled);
  const work = minimise(objective, start ?? objective.start(), { maxSteps: 200, flat });
  for (let step = work.next(); ; step = work.next()) {
    if (step.done === true)
      return { ...objective.solution(step.value.parameters), parameters: step.value.parameters };
    yield step.value.step;
  }
}

/** Sum of the losses of films that the fit did not see; tells what it says of each. */
function tryOn(
  { vectors: { values, columns }, loss }: Problem,
  rows: Rows,
  { weights, intercepts }: Solution,
  tell: (row: number, said: Float64Array) => void,
): number {
  const { outputs } = loss;
  const [z, byZ, byC] = [
    new Float64Array(outputs),
    new Float64Array(outputs),
    new Float64Array(loss.intercepts),
  ];
  let sum = 0;
  for (const row of rows) {
    for (let k = 0; k < outputs; k++) z[k] = dot(values, row * columns, weights, k * columns, columns);
    sum += loss.at(row, z, intercepts, byZ, byC);
    tell(row, loss.intercepts === outputs ? z.map((value, k) => value + intercepts[k]!) : z);
  }
  return sum;
}

/** So long that the prompts' scores of these films have deviation 1: a share of 1 is then a mild opinion. */
function scaledText(
  text: Float64Array,
  { values, columns }: Matrix,
  rows: Rows,
  means: Float64Array,
  outputs: number,
): Float64Array {
  const scaled = new Float64Array(text.length);
  for (let k = 0; k < outputs; k++) {
    const centre = dot(text, k * columns, means, 0, columns);
    let squares = 0;
    for (const row of rows) squares += (dot(values, row * columns, text, k * columns, columns) - centre) ** 2;
    const deviation = Math.sqrt(squares / rows.length);
    if (deviation > 0) addScaled(scaled, k * columns, text, k * columns, columns, 1 / deviation);
  }
  return scaled;
}
