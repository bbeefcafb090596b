/** What can go wrong between a sentence and its answer, apart from the encoder's own errors. */
import { OsseletError, type Facts } from '../foundation/index.ts';

export type ZeroshotErrorCode =
  | 'film-of-another-model'
  | 'no-prompts'
  | 'map-unavailable'
  | 'no-embedding'
  /** A sentence that a person wrote holds words that the model does not know, or none at all. */
  | 'prompt-unread'
  /** A person's sentences are in use, and storage refused them: they end with the session. */
  | 'prompts-not-kept'
  /** Storage did not give back a person's sentences: the model's own are in use. */
  | 'prompts-not-read';

export function zeroshotError(
  code: ZeroshotErrorCode,
  facts: Facts = {},
  cause?: unknown,
): OsseletError<ZeroshotErrorCode> {
  return new OsseletError('zeroshot', code, facts, cause);
}
