/** Browsers and Dexie name their failures loosely, and wrap them in one another; here they become one closed union. */
import { isOsseletError, OsseletError, type Facts } from '../foundation/index.ts';

export type StorageErrorCode =
  /** The disk quota of this site is used up. */
  | 'quota-exceeded'
  /** No IndexedDB (private browsing, blocked by policy), or the database was closed under us. */
  | 'storage-unavailable'
  /** Another tab holds an older version of the database open, or this tab is the older one. */
  | 'blocked-upgrade'
  /** A newer Osselet has written the database: this one would not understand all of it, and touches nothing. */
  | 'newer-schema'
  /** An event already stands at this place of the chain: another tab was faster. */
  | 'already-stored'
  /** Another tab has erased this film while this one was writing about it. */
  | 'erased-elsewhere'
  /** Copies of films have used up their budget. */
  | 'copies-full'
  | 'write-failed'
  | 'read-failed';

export type StorageError = OsseletError<StorageErrorCode>;

export function storageError(code: StorageErrorCode, facts: Facts = {}, cause?: unknown): StorageError {
  return new OsseletError('storage', code, facts, cause);
}

export function readError(table: string, cause: unknown): StorageError {
  return storageError(known(cause) ?? 'read-failed', { table, detail: String(cause) }, cause);
}

export function writeError(table: string, cause: unknown): StorageError {
  if (isOsseletError(cause)) return cause as StorageError;
  return storageError(known(cause) ?? 'write-failed', { table, detail: String(cause) }, cause);
}

export function openError(database: string, cause: unknown): StorageError {
  const code = known(cause);
  const facts = { database, detail: String(cause) };
  return storageError(
    code === 'quota-exceeded' || code === 'blocked-upgrade' ? code : 'storage-unavailable',
    facts,
    cause,
  );
}

const codesByName: Readonly<Record<string, StorageErrorCode>> = {
  QuotaExceededError: 'quota-exceeded',
  VersionError: 'blocked-upgrade',
  VersionChangeError: 'blocked-upgrade',
  ConstraintError: 'already-stored',
  MissingAPIError: 'storage-unavailable',
  SecurityError: 'storage-unavailable',
  DatabaseClosedError: 'storage-unavailable',
  OpenFailedError: 'storage-unavailable',
};

/** Dexie keeps the browser's own error in `inner`, of many at once in `failures`: an AbortError may hold a QuotaExceededError. */
function known(cause: unknown): StorageErrorCode | undefined {
  if (!isNamed(cause)) return undefined;
  const inner = known(cause.inner) ?? known(cause.failures?.[0]);
  return inner ?? codesByName[cause.name];
}

function isNamed(value: unknown): value is { name: string; inner?: unknown; failures?: readonly unknown[] } {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';
}
