import { OsseletError, type Facts } from '../foundation/index.ts';

/** A chain of the log does not hold: an event was changed, is missing or was moved. */
export type AnnotationsErrorCode = 'chain-broken';

export function annotationsError(
  code: AnnotationsErrorCode,
  facts: Facts = {},
): OsseletError<AnnotationsErrorCode> {
  return new OsseletError('annotations', code, facts);
}
