/** Why a model folder is refused. A folder is used whole and unchanged, or not at all. */
import { OsseletError, type Facts } from '../foundation/index.ts';

export type ModelErrorCode =
  | 'manifest-missing'
  | 'manifest-invalid'
  | 'file-missing'
  | 'file-unlisted'
  | 'file-changed'
  | 'file-invalid'
  | 'weights-invalid'
  | 'tensor-missing'
  | 'tensor-shape'
  | 'tensor-not-float'
  | 'self-test-failed'
  | 'import-folder-missing'
  | 'import-folder-twice'
  | 'import-weights-missing'
  | 'import-tokenizer-missing'
  | 'import-no-projection'
  | 'import-spaces-differ'
  /** The disk is full. */
  | 'store-full'
  /** The browser keeps no private files here. */
  | 'store-failed';

export function modelError(code: ModelErrorCode, facts: Facts = {}, cause?: unknown): OsseletError {
  return new OsseletError<ModelErrorCode>('models', code, facts, cause);
}
