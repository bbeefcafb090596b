/**
 * From labels to a judged head: split by patient, tune, fit on all learning films, calibrate and place the threshold on what
 * was said of films unseen, judge on the held-out patients and on the random share. A generator, so that the worker can
 * tell how far it is and hear that it should stop.
 */
import { isYesOrNo, targetWidth, type Unjudged } from '../head.ts';
import { reportOn } from '../judging/reportOn.ts';
import { missingLabels, rarest } from './enough.ts';
import { lossOf } from './lossOf.ts';
import { operatingPoints } from './operatingPoints.ts';
import type { TrainingOrder, TrainingOutcome, TrainingProgress } from './order.ts';
import { partsOf, type Parts } from './split.ts';
import { assertFits, inputsOf, trainingSetHash } from './trainingSet.ts';
import { textDirection } from './textDirection.ts';
import { fit, tune, type Problem } from './tune.ts';

/** With more films of the rarest kind than this, what the prompts know has been learned from films too. */
const fewFilms = 100;

export async function* train(order: TrainingOrder): AsyncGenerator<TrainingProgress, TrainingOutcome, void> {
  const { spec, set, seed } = order;
  assertFits(set, spec);
  const parts = partsOf({ ...set, isLabelled: (row) => isLabelled(order, row) }, seed);
  const missing = missingLabels(spec, set.targets, parts);
  if (missing.length > 0) return { kind: 'too-few', missing };
  const hash = await trainingSetHash(set);
  const plain = yield* trainProbe(order, parts, hash, null);
  const text = order.textScores && (yield* textProbe(order, parts, hash, order.textScores));
  const isFew = rarest(spec, set.targets, parts.learning) < fewFilms;
  const chosen = text !== null && isFew ? text : plain;
  yield { phase: 'judging', steps: 0 };
  const report = reportOn(chosen, { ...order, plain, text, parts });
  return { kind: 'trained', head: { ...chosen, report } };
}

/** Something is known of it, its sex included where the head takes it. */
function isLabelled({ spec, set }: TrainingOrder, row: number): boolean {
  const width = targetWidth(spec);
  const isKnown = set.targets.subarray(row * width, (row + 1) * width).some((value) => !Number.isNaN(value));
  return isKnown && !(set.male !== null && Number.isNaN(set.male[row]!));
}

function* textProbe(
  order: TrainingOrder,
  parts: Parts,
  hash: string,
  scores: Float64Array,
): Generator<TrainingProgress, Unjudged, void> {
  const direction = yield* counted('tuning', textDirection(order.set.vectors, scores));
  return yield* trainProbe(order, parts, hash, direction);
}

export function* trainProbe(
  order: TrainingOrder,
  parts: Parts,
  hash: string,
  text: Float64Array | null,
): Generator<TrainingProgress, Unjudged, void> {
  const { spec, set, seed, modelHash, at, version } = order;
  const vectors = inputsOf(set.vectors, set.male);
  const { loss, scales, centres } = lossOf(spec, set.targets, parts.learning, order.isBalanced);
  const problem: Problem = {
    vectors,
    loss,
    text: text && widened(text, set.vectors.columns, vectors.columns),
  };
  const tuned = yield* counted('tuning', tune(problem, parts.learning, parts.folds));
  const { weights, intercepts } = yield* counted('fitting', fit(problem, parts.learning, tuned.strength));
  const probe = text === null ? 'plain' : 'text';
  const films = parts.learning.length;
  return {
    spec,
    origin: { modelHash, trainingSetHash: hash, films, seed, at, version, probe, strength: tuned.strength },
    weights: Float32Array.from(weights),
    intercepts: [...intercepts],
    scales,
    centres,
    ...(isYesOrNo(spec.kind) ? operatingPoints(order, tuned) : { calibrations: [], thresholds: [] }),
  };
}

/** Sex, the column that joins, is nothing that prompts know of. */
function widened(text: Float64Array, from: number, to: number): Float64Array {
  const outputs = text.length / from;
  const wide = new Float64Array(outputs * to);
  for (let k = 0; k < outputs; k++) wide.set(text.subarray(k * from, (k + 1) * from), k * to);
  return wide;
}

function* counted<Value>(
  phase: TrainingProgress['phase'],
  work: Generator<unknown, Value, void>,
): Generator<TrainingProgress, Value, void> {
  for (let steps = 1; ; steps++) {
    const step = work.next();
    if (step.done === true) return step.value;
    yield { phase, steps };
  }
}
