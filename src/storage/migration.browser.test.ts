import { Dexie } from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { openBrowserStorage } from './indexedDb.ts';

const name = 'migrated';

afterEach(() => Dexie.delete(name));

/** The database as version 1 of Osselet wrote it, by hand and without Dexie; Dexie's version 1 is the browser's 10. */
function writeVersion1(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 10);
    request.onerror = () => reject(request.error ?? new Error('not opened'));
    request.onupgradeneeded = () => {
      const films = request.result.createObjectStore('films', { keyPath: 'key' });
      const embeddings = request.result.createObjectStore('embeddings', { keyPath: 'key' });
      for (const index of ['modelHash', 'filmKey']) embeddings.createIndex(index, index);
      const events = request.result.createObjectStore('events', { keyPath: 'id' });
      events.createIndex('[filmKey+device+seq]', ['filmKey', 'device', 'seq'], { unique: true });
      const settings = request.result.createObjectStore('settings', { keyPath: 'name' });
      films.add({
        key: '1.2.3#0',
        film: { fileName: 'poignet.dcm' },
        thumbnail: { width: 2, height: 1, data: Uint8Array.of(7, 200) },
        pixelSha256: 'f'.repeat(64),
        firstOpenedAt: '2026-11-24T08:00:00.000Z',
        lastOpenedAt: '2026-11-25T08:00:00.000Z',
      });
      events.add({ id: 'e1', filmKey: '1.2.3#0', device: 'd1', seq: 1, event: { seq: 1 } });
      settings.add({ name: 'device', value: 'd1' });
    };
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}

describe('the storage of an Osselet of before the handles', () => {
  it('opens with its films, their thumbnails and their annotations, at places that nobody knows', async () => {
    await writeVersion1();

    const storage = openBrowserStorage(name);

    expect(await storage.films.all()).toEqual([
      {
        key: '1.2.3#0',
        film: { fileName: 'poignet.dcm' },
        pixelSha256: 'f'.repeat(64),
        patientMark: null,
        place: null,
        firstOpenedAt: '2026-11-24T08:00:00.000Z',
        lastOpenedAt: '2026-11-25T08:00:00.000Z',
      },
    ]);
    expect(await storage.films.thumbnail('1.2.3#0')).toEqual({
      width: 2,
      height: 1,
      data: Uint8Array.of(7, 200),
    });
    expect(await storage.events.ofFilm('1.2.3#0')).toHaveLength(1);
    expect(await storage.device()).toBe('d1');
    expect(await storage.heads.all()).toEqual([]);
    expect(await storage.erasures.inventory()).toMatchObject([
      { key: '1.2.3#0', patientMark: null, lastOpenedAt: '2026-11-25T08:00:00.000Z', events: 1 },
    ]);
    storage.close();
  });
});
