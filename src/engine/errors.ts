/** What can go wrong in the engine: a backend that does not start, a weight file that is not what it says. */
import { OsseletError, type Facts } from '../foundation/index.ts';

export type EngineErrorCode =
  | 'backend-failed'
  | 'backend-lost'
  | 'not-a-weight-file'
  | 'weights-truncated'
  | 'weights-header-length'
  | 'weights-header-invalid'
  | 'weights-name-duplicate'
  | 'weights-dtype-unknown'
  | 'weights-size-mismatch'
  | 'weights-offset-overlap'
  | 'weights-offset-gap'
  | 'weights-not-finite'
  | 'weights-zip-damaged'
  | 'weights-zip-compressed'
  | 'weights-legacy-torch'
  | 'weights-pickle-global'
  | 'weights-pickle-opcode'
  | 'weights-pickle-invalid'
  | 'weights-no-state-dict'
  | 'weights-storage-missing'
  | 'weights-storage-range'
  | 'tokenizer-invalid'
  | 'tokenizer-unsupported';

export function engineError(code: EngineErrorCode, facts: Facts = {}, cause?: unknown): OsseletError {
  return new OsseletError<EngineErrorCode>('engine', code, facts, cause);
}
