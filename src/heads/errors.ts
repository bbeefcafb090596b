import { OsseletError, type Facts } from '../foundation/index.ts';

export type HeadsErrorCode =
  /** Not the text of a head: `at` names the field. */
  | 'head-unreadable'
  /** Its hash is not that of what it says: something was changed since. */
  | 'head-changed'
  /** Learned from the vectors of another model: it means nothing here. */
  | 'other-model'
  /** The head takes the patient's sex, and nobody knows it. */
  | 'sex-unknown'
  /** The person stopped the training. */
  | 'stopped';

export function headsError(code: HeadsErrorCode, facts: Facts = {}): OsseletError<HeadsErrorCode> {
  return new OsseletError('heads', code, facts);
}
