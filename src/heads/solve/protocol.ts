/**
 * The evaluation protocol of the seed system (arXiv 2405.08932, its public code): dropout 0.2 on the vector, one linear
 * layer, AdamW, batches of 64, the rate halved when the validation loss has not fallen for 3 epochs, stop after 10, the
 * best epoch kept. Numbers measured so are comparable with the authors'; the convex solver reaches the same optimum or a
 * better one (solvers.test.ts) and is what the app trains with.
 *
 * As there: rate 1e-4 for classes and 1e-3 for numbers, weight decay 1e-6, at most 1,000 epochs, seed 12345; for numbers the
 * scale and the centre are learned too (here inside the loss's own parameters, see smoothL1Loss: a linear head needs
 * neither, so its intercept alone moves).
 */
import { seededRandom, shuffle, type Random } from '../random.ts';
import type { Loss } from './losses.ts';
import { addScaled, dot, type Matrix, type Rows } from './matrix.ts';
import type { Solution } from './objective.ts';

export interface ProtocolOptions {
  readonly rate?: number;
  readonly seed?: number;
  readonly maxEpochs?: number;
  readonly batch?: number;
  readonly dropout?: number;
}

export interface Epoch {
  readonly step: number;
  /** Of the validation rows. */
  readonly value: number;
}

export interface ProtocolResult extends Solution {
  readonly epochs: number;
  readonly value: number;
}

const [plateau, patience] = [3, 10];
const [beta1, beta2, epsilon, decay] = [0.9, 0.999, 1e-8, 1e-6];

export function* trainByProtocol(
  vectors: Matrix,
  training: Rows,
  validation: Rows,
  loss: Loss,
  { rate = 1e-4, seed = 12345, maxEpochs = 1000, batch = 64, dropout = 0.2 }: ProtocolOptions = {},
): Generator<Epoch, ProtocolResult, void> {
  const random = seededRandom(seed);
  const layer = startLayer(vectors.columns, loss);
  const step = adamW(layer.length);
  const order = training.slice();
  let [best, bestValue, bestEpoch, lastFall] = [layer.slice(), Infinity, 0, 0];
  let epoch = 0;
  for (; epoch < maxEpochs && epoch - bestEpoch <= patience; epoch++) {
    shuffle(order, random);
    for (let from = 0; from < order.length; from += batch) {
      const gradient = slopeOf(layer, vectors, order.subarray(from, from + batch), loss, dropout, random);
      step(layer, gradient, rate);
    }
    const value = meanLoss(layer, vectors, validation, loss);
    if (value < bestValue) {
      [best, bestValue, bestEpoch, lastFall] = [layer.slice(), value, epoch, epoch];
    } else if (epoch - lastFall > plateau) {
      [rate, lastFall] = [rate / 2, epoch];
    }
    yield { step: epoch, value };
  }
  const atC = loss.outputs * vectors.columns;
  return { weights: best.slice(0, atC), intercepts: best.slice(atC), epochs: epoch, value: bestValue };
}

/** W [outputs, columns] then c [intercepts], in one list. */
function startLayer(columns: number, { outputs, intercepts, startIntercepts }: Loss): Float64Array {
  const layer = new Float64Array(outputs * columns + intercepts);
  layer.set(startIntercepts, outputs * columns);
  return layer;
}

/** Of the mean loss of a batch, seen through dropout: kept values are scaled up so that their mean stays. */
function slopeOf(
  layer: Float64Array,
  { values, columns }: Matrix,
  rows: Rows,
  loss: Loss,
  dropout: number,
  random: Random,
): Float64Array {
  const { outputs, intercepts } = loss;
  const atC = outputs * columns;
  const gradient = new Float64Array(layer.length);
  const [z, byZ] = [new Float64Array(outputs), new Float64Array(outputs)];
  const byC = gradient.subarray(atC, atC + intercepts);
  const seen = new Float64Array(columns);
  for (const row of rows) {
    for (let column = 0; column < columns; column++)
      seen[column] = random() < dropout ? 0 : values[row * columns + column]! / (1 - dropout);
    for (let k = 0; k < outputs; k++) z[k] = dot(seen, 0, layer, k * columns, columns);
    byZ.fill(0);
    loss.at(row, z, layer.subarray(atC), byZ, byC);
    for (let k = 0; k < outputs; k++)
      if (byZ[k] !== 0) addScaled(gradient, k * columns, seen, 0, columns, byZ[k]!);
  }
  for (let place = 0; place < gradient.length; place++) gradient[place]! /= rows.length;
  return gradient;
}

function meanLoss(layer: Float64Array, { values, columns }: Matrix, rows: Rows, loss: Loss): number {
  const { outputs, intercepts } = loss;
  const [z, byZ, byC] = [new Float64Array(outputs), new Float64Array(outputs), new Float64Array(intercepts)];
  let sum = 0;
  for (const row of rows) {
    for (let k = 0; k < outputs; k++) z[k] = dot(values, row * columns, layer, k * columns, columns);
    sum += loss.at(row, z, layer.subarray(outputs * columns), byZ, byC);
  }
  return sum / rows.length;
}

/** Loshchilov and Hutter 2019: the decay acts on the parameters, not through the slope. */
function adamW(size: number) {
  const [first, second] = [new Float64Array(size), new Float64Array(size)];
  let steps = 0;
  return (parameters: Float64Array, gradient: Float64Array, rate: number): void => {
    steps++;
    const [right1, right2] = [1 - beta1 ** steps, 1 - beta2 ** steps];
    for (let place = 0; place < size; place++) {
      const slope = gradient[place]!;
      first[place] = beta1 * first[place]! + (1 - beta1) * slope;
      second[place] = beta2 * second[place]! + (1 - beta2) * slope * slope;
      const move = first[place]! / right1 / (Math.sqrt(second[place]! / right2) + epsilon);
      parameters[place] = parameters[place]! * (1 - rate * decay) - rate * move;
    }
  };
}
