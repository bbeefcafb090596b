import { OsseletError, type Facts } from '../foundation/index.ts';

export type AnnotationsErrorCode =
  /** A chain of the log does not hold: an event was changed, is missing or was moved. */
  | 'chain-broken'
  /** A file of annotations that is to come in: none of it is taken. */
  | 'coco-unreadable'
  | 'coco-reference'
  | 'coco-size-differs'
  | 'coco-box-outside'
  | 'csv-unreadable'
  | 'csv-no-column'
  | 'csv-value'
  | 'report-without-groups'
  | 'report-unknown-film'
  | 'report-outside-film';

export function annotationsError(
  code: AnnotationsErrorCode,
  facts: Facts = {},
): OsseletError<AnnotationsErrorCode> {
  return new OsseletError('annotations', code, facts);
}
