/**
 * The direction in the space of the vectors along which the prompts' score of a film rises: the linear function nearest to
 * those scores. It learns no label, so every film with a vector helps, labelled or not. (The encoder's own projection would
 * give nearly the same, but for the vectors' length, which the score divides by.)
 */
import { smoothL1Loss } from '../solve/losses.ts';
import { allRows, type Matrix } from '../solve/matrix.ts';
import { fit } from './tune.ts';

/** Weak: the scores are without noise. */
const strength = 1e-4;

/** `scores` [rows, outputs], cosines or their differences: well below one, where smooth L1 is least squares. */
export function* textDirection(vectors: Matrix, scores: Float64Array): Generator<number, Float64Array, void> {
  const outputs = scores.length / vectors.rows;
  const centres = new Float64Array(outputs);
  scores.forEach((score, at) => (centres[at % outputs]! += score / vectors.rows));
  const loss = smoothL1Loss(scores, new Float64Array(outputs).fill(1), centres);
  const { weights } = yield* fit({ vectors, loss, text: null }, allRows(vectors), strength);
  return weights;
}
