/** What can go wrong in the page itself, before a room has anything to say. */
import { OsseletError, type Facts } from '../foundation/index.ts';

export type AppErrorCode = 'entry-unreadable';

export function appError(code: AppErrorCode, facts: Facts = {}, cause?: unknown): OsseletError {
  return new OsseletError<AppErrorCode>('app', code, facts, cause);
}
