import { OsseletError, type Facts } from '../foundation/index.ts';

export type SearchErrorCode =
  /** No sentence to compare films with. */
  | 'empty-sentence'
  /** Words that the model never learned: their vector would point anywhere. */
  | 'out-of-vocabulary';

export function searchError(code: SearchErrorCode, facts: Facts = {}): OsseletError<SearchErrorCode> {
  return new OsseletError('search', code, facts);
}
