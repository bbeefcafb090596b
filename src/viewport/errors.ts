/** What can go wrong between a decoded frame and the screen. */
import { OsseletError, type Facts } from '../foundation/index.ts';

export type ViewportErrorCode = 'frame-mismatch' | 'draw-failed' | 'overlay-failed';

export function viewportError(
  code: ViewportErrorCode,
  facts: Facts,
  cause?: unknown,
): OsseletError<ViewportErrorCode> {
  return new OsseletError('viewport', code, facts, cause);
}
