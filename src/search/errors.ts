import { OsseletError, type Facts } from '../foundation/index.ts';

export type SearchErrorCode =
  /** No sentence to compare films with. */
  | 'empty-sentence'
  /** Words that the model never learned: their vector would point anywhere. */
  | 'out-of-vocabulary'
  /** The part drawn does not touch the film. */
  | 'part-outside-film'
  /** Of what lies on the film, a side is shorter than `least` pixels. */
  | 'part-too-small'
  /** The engine lost what it knew of the film's patches, twice. */
  | 'part-not-read';

export function searchError(code: SearchErrorCode, facts: Facts = {}): OsseletError<SearchErrorCode> {
  return new OsseletError('search', code, facts);
}
