/** What a head says of one film, or why it must not say anything. */
import { headsError } from './errors.ts';
import type { Unjudged } from './head.ts';
import { answerOf, rawOutputs, type Answer } from './predict.ts';

export interface AskedFilm {
  /** Of the model that the vector comes from. */
  readonly modelHash: string;
  readonly vector: Float32Array;
  /** null: unknown, or not wanted. */
  readonly male: boolean | null;
}

export function answerFilm(head: Unjudged, { modelHash, vector, male }: AskedFilm): Answer {
  const { task, takesSex } = head.spec;
  if (modelHash !== head.origin.modelHash) throw headsError('other-model', { task });
  if (takesSex && male === null) throw headsError('sex-unknown', { task });
  const values = takesSex ? Float32Array.of(...vector, Number(male)) : vector;
  return answerOf(head, rawOutputs(head, { values, rows: 1, columns: values.length }, 0));
}
