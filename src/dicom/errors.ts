/** What can be wrong with a film file. A refusal is a value in a list; the sentence is `dicom.error.<code>`. */
import { OsseletError, type Facts } from '../foundation/index.ts';

export type DicomErrorCode =
  | 'file-unreadable'
  | 'not-a-film'
  | 'damaged-file'
  | 'no-pixel-data'
  | 'unusable-dimensions'
  | 'too-many-frames'
  | 'unsupported-transfer-syntax'
  | 'unsupported-photometric'
  | 'unsupported-bits'
  | 'float-pixels'
  | 'palette-damaged'
  | 'pixel-data-truncated'
  | 'pixel-data-damaged'
  | 'picture-in-colour'
  | 'picture-damaged'
  | 'picture-too-small'
  | 'picture-unsupported'
  | 'uid-taken'
  | 'film-not-open'
  | 'file-too-large'
  | 'archive-damaged'
  | 'archive-empty'
  | 'archive-too-large'
  | 'archive-too-deep'
  | 'archive-file-encrypted'
  | 'archive-file-unsupported'
  | 'directory-alone'
  | 'directory-incomplete'
  | 'listed-but-missing'
  | 'decoder-unavailable'
  | 'decoding-took-too-long'
  | 'decoding-too-large'
  | 'decoder-stopped';

export type DicomError = OsseletError<DicomErrorCode>;

export function dicomError(code: DicomErrorCode, facts: Facts = {}, cause?: unknown): DicomError {
  return new OsseletError('dicom', code, facts, cause);
}

/** Runs third-party code that throws strings, numbers and objects; whatever it throws becomes our code. */
export function guarded<Value>(code: DicomErrorCode, run: () => Value): Value {
  try {
    return run();
  } catch (cause) {
    if (cause instanceof OsseletError) throw cause;
    throw dicomError(code, {}, cause);
  }
}

/** The same refusal with the file it concerns, which the place that raised it could not know. */
export function inFile(error: OsseletError, file: string): OsseletError {
  return new OsseletError(error.room, error.code, { ...error.facts, file }, error.cause);
}

/** After these the decoder itself is in doubt: its worker ends, and the next film gets a fresh one. */
export function endsDecoder({ room, code }: OsseletError): boolean {
  return (
    (room === 'dicom' &&
      (code === 'decoding-took-too-long' || code === 'decoding-too-large' || code === 'decoder-stopped')) ||
    (room === 'foundation' && code === 'worker-failed')
  );
}
