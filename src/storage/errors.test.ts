import { describe, expect, it } from 'vitest';
import { openError, readError, writeError } from './errors.ts';

describe('what a browser says of a failed write', () => {
  it('is a full disk quota when the browser says so', () => {
    const error = writeError('events', new DOMException('no room', 'QuotaExceededError'));

    expect(error).toMatchObject({ room: 'storage', code: 'quota-exceeded', facts: { table: 'events' } });
  });

  it('is a full disk quota too when an aborted transaction wraps it', () => {
    const aborted = { name: 'AbortError', inner: new DOMException('no room', 'QuotaExceededError') };

    expect(writeError('events', aborted).code).toBe('quota-exceeded');
  });

  it('is a failed write when the browser gives no reason we know', () => {
    expect(writeError('films', new DOMException('?', 'UnknownError')).code).toBe('write-failed');
    expect(writeError('films', 42).code).toBe('write-failed');
  });
});

describe('what a browser says of a failed read or opening', () => {
  it('is a failed read, never a failed write', () => {
    expect(readError('films', new DOMException('?', 'UnknownError')).code).toBe('read-failed');
  });

  it('is an unavailable storage when the database cannot be opened at all', () => {
    expect(openError('osselet', new DOMException('denied', 'SecurityError')).code).toBe(
      'storage-unavailable',
    );
    expect(openError('osselet', new DOMException('?', 'UnknownError')).code).toBe('storage-unavailable');
  });

  it('is a version conflict when another tab is newer', () => {
    expect(openError('osselet', new DOMException('newer', 'VersionError')).code).toBe('blocked-upgrade');
  });
});
