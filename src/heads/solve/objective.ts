/**
 * Mean loss over the films of a fold, plus strength/2 times the squared weights, as a function of one flat list of
 * parameters: W [outputs, columns], then c [intercepts], then, where text informs the head, its share a [outputs].
 *
 * Text-informed (after arXiv 2409.03868): the weights are W + a t, t the direction of the finding's prompts in the space of
 * the vectors. The penalty pulls W to 0, hence the weights to their prompts, while a (starting at 1, held weakly there)
 * finds by how much the text is to be believed. Convex, as the plain head is.
 *
 * Vectors are seen from their mean (the intercepts take up the shift, and carry no penalty): the same optimum, found in far
 * fewer steps, since CLS vectors share a large constant part.
 */
import type { Loss } from './losses.ts';
import { addScaled, dot, type Matrix, type Rows, type Spread } from './matrix.ts';

export interface Objective {
  readonly size: number;
  readonly start: () => Float64Array;
  /** About how sharply the value bends along each parameter: steps are measured by it. */
  readonly bends: Float64Array;
  /** Value at the parameters; writes the gradient. */
  readonly at: (parameters: Float64Array, gradient: Float64Array) => number;
  /** The head's own W [outputs, columns] and c, for vectors as they come. */
  readonly solution: (parameters: Float64Array) => Solution;
}

export interface Solution {
  readonly weights: Float64Array;
  readonly intercepts: Float64Array;
}

/** Of a logistic loss where it is undecided; for the other losses only its relation to the penalty is off. */
const bend = 0.25;
/** Two units of log-likelihood over a hundred films move the text's share by about one. */
const textPenalty = 0.01;

export function objectiveOf(
  vectors: Matrix,
  rows: Rows,
  loss: Loss,
  { means, variances }: Pick<Spread, 'means' | 'variances'>,
  strength: number,
  text: Float64Array | null = null,
): Objective {
  const { values, columns } = vectors;
  const { outputs, intercepts } = loss;
  const [atC, atA] = [outputs * columns, outputs * columns + intercepts];
  const size = atA + (text === null ? 0 : outputs);
  const [z, byZ, sumByZ] = [new Float64Array(outputs), new Float64Array(outputs), new Float64Array(outputs)];
  const byC = new Float64Array(intercepts);
  const weightsOf = (parameters: Float64Array): Float64Array => {
    const weights = parameters.slice(0, atC);
    if (text !== null)
      for (let k = 0; k < outputs; k++)
        addScaled(weights, k * columns, text, k * columns, columns, parameters[atA + k]!);
    return weights;
  };

  function at(parameters: Float64Array, gradient: Float64Array): number {
    const weights = text === null ? parameters : weightsOf(parameters);
    const c = parameters.subarray(atC, atA);
    const atMean = Float64Array.from(z, (_, k) => dot(weights, k * columns, means, 0, columns));
    gradient.fill(0);
    sumByZ.fill(0);
    byC.fill(0);
    let sum = 0;
    for (const row of rows) {
      const from = row * columns;
      for (let k = 0; k < outputs; k++) z[k] = dot(values, from, weights, k * columns, columns) - atMean[k]!;
      byZ.fill(0);
      sum += loss.at(row, z, c, byZ, byC);
      for (let k = 0; k < outputs; k++) {
        if (byZ[k] === 0) continue;
        addScaled(gradient, k * columns, values, from, columns, byZ[k]!);
        sumByZ[k]! += byZ[k]!;
      }
    }
    if (!Number.isFinite(sum)) return Infinity;
    for (let k = 0; k < outputs; k++) addScaled(gradient, k * columns, means, 0, columns, -sumByZ[k]!);
    for (let place = 0; place < atC; place++) gradient[place]! /= rows.length;
    byC.forEach((slope, intercept) => (gradient[atC + intercept] = slope / rows.length));
    return sum / rows.length + penalty(parameters, gradient);
  }

  /** Adds its own slopes; the slope of the text's share is that of the weights along the text. */
  function penalty(parameters: Float64Array, gradient: Float64Array): number {
    let value = 0;
    if (text !== null)
      for (let k = 0; k < outputs; k++) {
        const away = parameters[atA + k]! - 1;
        const along = dot(gradient, k * columns, text, k * columns, columns);
        gradient[atA + k] = along + textPenalty * away;
        value += (textPenalty / 2) * away * away;
      }
    for (let place = 0; place < atC; place++) gradient[place]! += strength * parameters[place]!;
    return value + (strength / 2) * dot(parameters, 0, parameters, 0, atC);
  }

  const bends = new Float64Array(size).fill(bend);
  for (let place = 0; place < atC; place++) bends[place] = bend * variances[place % columns]! + strength;

  return {
    size,
    bends,
    start() {
      const parameters = new Float64Array(size);
      parameters.set(loss.startIntercepts, atC);
      parameters.fill(1, atA);
      return parameters;
    },
    at,
    solution(parameters) {
      const weights = weightsOf(parameters);
      const shifted = Float64Array.from(parameters.subarray(atC, atA), (value, intercept) => {
        return value - dot(weights, loss.outputOf(intercept) * columns, means, 0, columns);
      });
      return { weights, intercepts: shifted };
    },
  };
}
