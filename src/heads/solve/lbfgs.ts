/**
 * L-BFGS (Nocedal 1980): Newton's direction from the last ten steps and their changes of slope, starting from a guess of
 * how sharply each parameter bends the value, with a search along it by halving until the value falls enough (Armijo). For smooth convex functions; it stops when the slope is flat or nothing
 * falls any more. A generator: it yields after each step, so that a worker can listen in between.
 */
import { assert } from '../../foundation/index.ts';
import { addScaled, dot } from './matrix.ts';

export interface Minimum {
  readonly parameters: Float64Array;
  readonly value: number;
  readonly steps: number;
}

export interface Step {
  readonly step: number;
  readonly value: number;
}

interface Bent {
  readonly at: (parameters: Float64Array, gradient: Float64Array) => number;
  readonly bends: Float64Array;
}

export interface MinimiseOptions {
  readonly maxSteps?: number;
  /** Largest slope that counts as flat, beside the value at the start. */
  readonly flat?: number;
}

interface Pair {
  readonly moved: Float64Array;
  readonly bent: Float64Array;
  readonly curvature: number;
}

const memory = 10;
const enough = 1e-4;

export function* minimise(
  { at, bends }: Bent,
  start: Float64Array,
  { maxSteps = 500, flat = 1e-6 }: MinimiseOptions = {},
): Generator<Step, Minimum, void> {
  let parameters: Float64Array = start.slice();
  let gradient: Float64Array = new Float64Array(start.length);
  let value = at(parameters, gradient);
  assert(Number.isFinite(value), () => `minimise starts at ${value}`);
  const pairs: Pair[] = [];
  let step = 0;
  for (; step < maxSteps && largest(gradient) > flat; step++) {
    const direction = newtonDirection(gradient, pairs, bends);
    const slope = dot(direction, 0, gradient, 0, direction.length);
    const found = searchAlong(at, parameters, direction, value, slope);
    if (found === null) break;
    const pair = pairOf(parameters, gradient, found);
    if (pair !== null) pairs.push(pair);
    if (pairs.length > memory) pairs.shift();
    ({ parameters, gradient, value } = found);
    yield { step, value };
  }
  return { parameters, value, steps: step };
}

interface Found {
  readonly parameters: Float64Array;
  readonly gradient: Float64Array;
  readonly value: number;
}

function searchAlong(
  at: (parameters: Float64Array, gradient: Float64Array) => number,
  parameters: Float64Array,
  direction: Float64Array,
  value: number,
  slope: number,
): Found | null {
  const gradient = new Float64Array(parameters.length);
  for (let length = 1; length > 1e-12; length /= 2) {
    const next = parameters.slice();
    addScaled(next, 0, direction, 0, next.length, length);
    const reached = at(next, gradient);
    // Rounding hides the last falls: equal values are as far as it goes.
    if (reached < value && reached <= value + enough * length * slope)
      return { parameters: next, gradient, value: reached };
  }
  return null;
}

function pairOf(parameters: Float64Array, gradient: Float64Array, found: Found): Pair | null {
  const moved = found.parameters.map((value, place) => value - parameters[place]!);
  const bent = found.gradient.map((value, place) => value - gradient[place]!);
  const curvature = dot(moved, 0, bent, 0, moved.length);
  return curvature > 1e-12 * dot(bent, 0, bent, 0, bent.length) ? { moved, bent, curvature } : null;
}

/** The two loops of the method: minus the inverse Hessian, as far as the pairs know it, times the gradient. */
function newtonDirection(gradient: Float64Array, pairs: readonly Pair[], bends: Float64Array): Float64Array {
  const { length } = gradient;
  const direction = gradient.map((value) => -value);
  const shares: number[] = [];
  for (const { moved, bent, curvature } of pairs.toReversed()) {
    const share = dot(moved, 0, direction, 0, length) / curvature;
    addScaled(direction, 0, bent, 0, length, -share);
    shares.unshift(share);
  }
  const last = pairs.at(-1);
  const scale = last === undefined ? 1 : last.curvature / weighed(last.bent, bends);
  for (let place = 0; place < length; place++) direction[place]! *= scale / bends[place]!;
  pairs.forEach(({ moved, bent, curvature }, at) => {
    const back = dot(bent, 0, direction, 0, length) / curvature;
    addScaled(direction, 0, moved, 0, length, shares[at]! - back);
  });
  return direction;
}

function largest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

function weighed(values: Float64Array, bends: Float64Array): number {
  return values.reduce((sum, value, place) => sum + (value * value) / bends[place]!, 0);
}

/** To the end, for callers that have no one to listen to. */
export function finish<Value>(work: Generator<unknown, Value, void>): Value {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
