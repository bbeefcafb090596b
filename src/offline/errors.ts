/** Why the app could not be kept for work without a network. It goes on working with one. */
import { OsseletError, type Facts } from '../foundation/index.ts';

export type OfflineErrorCode =
  /** The browser refused the service worker: private window, a rule of the establishment, or a file that is no script. */
  | 'not-registered'
  /** The server was gone in the middle. */
  | 'unreachable'
  | 'file-missing'
  /** Other bytes than those of the build: a new build is being copied to the server, or something stands in between. */
  | 'file-changed'
  | 'no-room'
  /** The browser took files away afterwards. */
  | 'not-whole';

export function offlineError(code: OfflineErrorCode, facts: Facts = {}, cause?: unknown): OsseletError {
  return new OsseletError<OfflineErrorCode>('offline', code, facts, cause);
}
