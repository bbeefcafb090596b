import { OsseletError, type Facts } from '../foundation/index.ts';

/** What keeps a data set from being measured: its files, its tables, or a model that lacks what is asked. */
export type EvaluationErrorCode =
  | 'unknown-dataset'
  | 'layout-unknown'
  | 'file-missing'
  | 'column-missing'
  | 'value-invalid'
  | 'table-broken'
  | 'fold-empty'
  | 'finding-missing'
  | 'class-missing';

export function evaluationError(
  code: EvaluationErrorCode,
  facts: Facts = {},
  cause?: unknown,
): OsseletError<EvaluationErrorCode> {
  return new OsseletError('evaluation', code, facts, cause);
}
