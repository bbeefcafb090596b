import { OsseletError, type Facts } from '../foundation/index.ts';

export type OcrErrorCode =
  /** The reader or its language did not load: `file`. */
  | 'not-loaded'
  /** The reader did not take the picture. */
  | 'not-read';

export function ocrError(code: OcrErrorCode, facts: Facts = {}, cause?: unknown): OsseletError<OcrErrorCode> {
  return new OsseletError('ocr', code, facts, cause);
}
