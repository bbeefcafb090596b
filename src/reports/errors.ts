import { OsseletError, type Facts } from '../foundation/index.ts';

export type ReportsErrorCode =
  /** A line that is no JSON object. */
  | 'line-not-json'
  /** A line without a text, or with a text that is none: `field` names it. */
  | 'line-field'
  /** Gold annotations that cannot be read: `at` names the file and the place. */
  | 'gold-unreadable'
  /** A gold span outside its text, or of a kind that is not known. */
  | 'gold-span';

export function reportsError(
  code: ReportsErrorCode,
  facts: Facts = {},
  cause?: unknown,
): OsseletError<ReportsErrorCode> {
  return new OsseletError('reports', code, facts, cause);
}
