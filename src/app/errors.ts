/** What can go wrong in the page itself, before a room has anything to say. */
import { OsseletError, type Facts } from '../foundation/index.ts';

export type AppErrorCode =
  | 'entry-unreadable'
  /** The handle is there, and its file or folder is not: moved, renamed, or on a drive that is not connected. */
  | 'file-gone'
  /** The person or the browser did not allow the kept handle to be read. */
  | 'reading-not-allowed'
  /** Neither handle nor copy: only the person can give the file, or the folder it came in, again. */
  | 'file-to-give-again'
  | 'folder-to-give-again'
  /** What the administrator set beside the app cannot be understood. */
  | 'config-unreadable'
  /** A presentation state none of whose films is open. */
  | 'presentation-without-film'
  /** No film is drawn, or the browser makes no picture of it. */
  | 'no-picture'
  | 'plot-not-drawn'
  | 'clipboard-refused'
  /** The picked file is gone, its disk is full or not connected, or somebody else holds it. */
  | 'backup-not-written';

export function appError(code: AppErrorCode, facts: Facts = {}, cause?: unknown): OsseletError<AppErrorCode> {
  return new OsseletError<AppErrorCode>('app', code, facts, cause);
}
