import { OsseletError, type Facts } from '../foundation/index.ts';

/** Wrong use of the command line: exit 1, and the usage is shown on stderr. */
export type CliErrorCode =
  | 'no-verb'
  | 'unknown-verb'
  | 'unknown-option'
  | 'option-without-value'
  | 'option-takes-no-value'
  | 'not-a-number'
  | 'no-file'
  | 'no-prompt'
  | 'no-query'
  | 'query-out-of-vocabulary'
  | 'no-folder'
  | 'no-config'
  | 'config-unreadable'
  | 'no-gold'
  | 'unknown-region'
  | 'folder-unreadable'
  | 'file-unreadable'
  | 'cannot-write'
  | 'no-dataset'
  | 'no-data'
  | 'unknown-fold'
  /** The person stopped it. */
  | 'stopped';

export function cliError(code: CliErrorCode, facts: Facts = {}, cause?: unknown): OsseletError<CliErrorCode> {
  return new OsseletError('cli', code, facts, cause);
}
