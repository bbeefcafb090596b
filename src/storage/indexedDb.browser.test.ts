import { Dexie } from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { openBrowserStorage } from './indexedDb.ts';
import type { Storage } from './storage.ts';
import { aFilmRecord, anEmbeddingRecord, anEventRecord, keptOfModel, storageSuite } from './storageSuite.ts';

const opened: { name: string; storage: Storage }[] = [];

function openTab(name: string = crypto.randomUUID()): Storage {
  const storage = openBrowserStorage(name);
  opened.push({ name, storage });
  return storage;
}

afterEach(async () => {
  for (const { storage } of opened) storage.close();
  for (const { name } of opened.splice(0)) await Dexie.delete(name);
});

describe('storage in IndexedDB', () => {
  storageSuite(() => Promise.resolve(openTab()));

  it('lists all vectors of a model, however many pages they fill', async () => {
    const storage = openTab('many vectors');
    await storage.device();
    const database = new Dexie('many vectors');
    await database.open();
    const filled = Array.from({ length: 1_201 }, (_, at) =>
      anEmbeddingRecord({ key: String(10_000 + at), modelHash: at === 700 ? 'other' : 'm1' }),
    );
    await database.table('embeddings').bulkPut(filled);
    database.close();

    const keys = await keptOfModel(storage, 'm1');

    expect(keys).toHaveLength(1_200);
    expect([keys[0], keys[700], keys[1_199]]).toEqual(['10000', '10701', '11200']);
  });

  it('has the events after the tab was closed and opened again', async () => {
    const before = openTab('kept');
    await before.events.append(anEventRecord());
    const device = await before.device();
    before.close();

    const after = openTab('kept');

    expect(await after.events.all()).toEqual([anEventRecord()]);
    expect(await after.device()).toBe(device);
  });

  it('gives two tabs that start together the same device id', async () => {
    const tabs = [openTab('twins'), openTab('twins')];

    const devices = await Promise.all(tabs.map((tab) => tab.device()));

    expect(new Set(devices).size).toBe(1);
  });

  it('writes strictly, and answers only after the transaction is complete', async () => {
    const seen = watchTransactions();
    const storage = openTab();
    await storage.events.all();
    seen.log.length = 0;

    await storage.events.append(anEventRecord()).then(() => seen.log.push('answered'));
    seen.stop();

    expect(seen.log).toEqual(['readwrite strict', 'complete', 'answered']);
  });

  it('gives a handle back that still reads its file, and forgets those it is told to forget', async () => {
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle('handle-test.dcm', { create: true });
    const storage = openTab();
    for (const id of ['h1', 'h2']) await storage.handles.put({ id, handle, keptAt: '2026-11-24T08:00:00Z' });
    await storage.handles.remove(['h2']);

    const kept = await storage.handles.all();

    expect(kept.map(({ id }) => id)).toEqual(['h1']);
    expect(await kept[0]?.handle.isSameEntry(handle)).toBe(true);
    await folder.removeEntry('handle-test.dcm');
  });

  it('says that another tab blocks the upgrade instead of waiting for ever', async () => {
    const name = 'blocked';
    const older = await rawOpen(name, 1);

    await expect(openBrowserStorage(name).films.all()).rejects.toMatchObject({
      room: 'storage',
      code: 'blocked-upgrade',
    });
    older.close();
    opened.push({ name, storage: openTab(name) });
  });

  it('refuses what a newer Osselet has written, and changes nothing of it', async () => {
    const name = 'newer';
    const newer = await rawOpen(name, 9990, (database) => {
      database.createObjectStore('events', { keyPath: 'key' }).add({ key: 'e1', form: 'of tomorrow' });
    });
    newer.close();

    const storage = openBrowserStorage(name);
    const refused = { room: 'storage', code: 'newer-schema' };
    await expect(storage.events.all()).rejects.toMatchObject(refused);
    await expect(storage.events.append(anEventRecord())).rejects.toMatchObject(refused);
    storage.close();

    const after = await rawOpen(name, 9990);
    expect([...after.objectStoreNames]).toEqual(['events']);
    const rows = after.transaction('events').objectStore('events').getAll();
    await new Promise((resolve) => (rows.onsuccess = resolve));
    expect(rows.result).toEqual([{ key: 'e1', form: 'of tomorrow' }]);
    after.close();
    await Dexie.delete(name);
  });

  it('says that the quota is used up, and keeps what it had', async () => {
    await setQuota(1_000_000);
    const storage = openTab();
    await storage.events.append(anEventRecord());
    const noise = new Uint8Array(3_000_000).map((_, index) => (index * 2654435761) >>> 24);

    const refused = storage.films.put(aFilmRecord(), { width: 3000, height: 1000, data: noise });
    await expect(refused).rejects.toMatchObject({ room: 'storage', code: 'quota-exceeded' });

    const long = anEventRecord({ id: 'e2', seq: 2, event: { noise } });
    await expect(storage.events.append(long)).rejects.toMatchObject({ code: 'quota-exceeded' });

    expect(await storage.films.all()).toEqual([]);
    expect(await storage.events.all()).toHaveLength(1);
    await setQuota(null);
  });

  it('reads round a row of the log that the browser has lost, and tells its place', async () => {
    const storage = openTab();
    for (const seq of [1, 2, 3, 4]) await storage.events.append(anEventRecord({ seq }));
    await storage.events.append(anEventRecord({ filmKey: '9.9#0' }));
    const mend = loseRow(['1.2.3#0', 'd1', 3]);

    const [ofFilm, all] = [await storage.events.ofFilm('1.2.3#0'), await storage.events.all()];
    mend();

    const lost = { id: '', filmKey: '1.2.3#0', device: 'd1', seq: 3, event: {} };
    expect(ofFilm).toEqual([1, 2, 3, 4].map((seq) => (seq === 3 ? lost : anEventRecord({ seq }))));
    expect(all).toEqual([...ofFilm, anEventRecord({ filmKey: '9.9#0' })]);
  });

  it('says that what was kept was cleared under the open page, and pretends no write', async () => {
    const storage = openTab('cleared');
    await storage.events.append(anEventRecord());
    await Dexie.delete('cleared');

    const gone = { room: 'storage', code: 'storage-unavailable' };
    await expect(storage.events.append(anEventRecord({ id: 'e2', seq: 2 }))).rejects.toMatchObject(gone);
    await expect(storage.events.all()).rejects.toMatchObject(gone);
  });
});

function watchTransactions(): { log: string[]; stop: () => void } {
  const log: string[] = [];
  const descriptor = Object.getOwnPropertyDescriptor(IDBDatabase.prototype, 'transaction');
  const original = descriptor?.value as IDBDatabase['transaction'];
  IDBDatabase.prototype.transaction = function (...given: Parameters<IDBDatabase['transaction']>) {
    const transaction = original.apply(this, given);
    if (transaction.mode === 'readonly') return transaction;
    log.push(`${transaction.mode} ${transaction.durability}`);
    transaction.addEventListener('complete', () => log.push('complete'));
    return transaction;
  };
  return { log, stop: () => Object.defineProperty(IDBDatabase.prototype, 'transaction', descriptor ?? {}) };
}

/** As Chromium refuses every request of which the row is one, once the file of a long value is missing; keys can be read. */
function loseRow(place: IDBValidKey): () => void {
  const descriptor = Object.getOwnPropertyDescriptor(IDBIndex.prototype, 'getAll');
  const getAll = descriptor?.value as IDBIndex['getAll'];
  IDBIndex.prototype.getAll = function (query, count) {
    // A range alone, or one among options.
    const range: unknown =
      query instanceof IDBKeyRange ? query : (query as { query?: unknown } | null)?.query;
    const isWanted = !(range instanceof IDBKeyRange) || range.includes(place);
    if (isWanted) throw new DOMException('Data lost due to missing file.', 'NotReadableError');
    return getAll.call(this, query, count);
  };
  return () => Object.defineProperty(IDBIndex.prototype, 'getAll', descriptor ?? {});
}

function rawOpen(
  name: string,
  version: number,
  upgrade: (database: IDBDatabase) => void = () => undefined,
): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => upgrade(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('not opened'));
  });
}

/**
 * The quota is Chromium's own, set through its developer protocol; null gives the usual one back. Chromium remembers
 * the space left for a while, so the origin is cleared for the new quota to be seen.
 */
async function setQuota(bytes: number | null): Promise<void> {
  const session = cdp() as unknown as { send(method: string, params: object): Promise<unknown> };
  const { origin } = location;
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await session.send('Storage.overrideQuotaForOrigin', {
    origin,
    ...(bytes === null ? {} : { quotaSize: bytes }),
  });
}
