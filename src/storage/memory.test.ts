import { describe, expect, it } from 'vitest';
import { erasureSuite } from './erasing/erasureSuite.ts';
import { openBrowserStorage } from './indexedDb.ts';
import { createMemoryStorage } from './memory.ts';
import { storageSuite } from './storageSuite.ts';

describe('storage in memory', () => {
  storageSuite(() => Promise.resolve(createMemoryStorage()));
  erasureSuite(() => Promise.resolve(createMemoryStorage()));
});

describe('storage of a browser, asked for where there is no IndexedDB', () => {
  it('answers that it is unavailable, with the cause kept', async () => {
    await expect(openBrowserStorage().films.all()).rejects.toMatchObject({
      room: 'storage',
      code: 'storage-unavailable',
      cause: { name: 'MissingAPIError' },
    });
  });
});
