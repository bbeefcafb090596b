import { Dexie } from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { ofPatient } from '../erasing/erasureSuite.ts';
import { openBrowserStorage } from '../indexedDb.ts';
import type { EventRecord, Storage } from '../storage.ts';
import { aFilmRecord, aThumbnail, anEventRecord } from '../storageSuite.ts';
import type { PackRecord } from './pack.ts';

const opened: { name: string; storage: Storage }[] = [];

/** Packs of four rows where some hundreds would do. */
function openTab(name: string = crypto.randomUUID()): { name: string; storage: Storage } {
  const tab = { name, storage: openBrowserStorage(name, { rows: 4, fewest: 2 }) };
  opened.push(tab);
  return tab;
}

afterEach(async () => {
  for (const { storage } of opened) storage.close();
  for (const { name } of opened.splice(0)) await Dexie.delete(name);
});

const rowsOf = (filmKey: string, ...places: number[]): EventRecord[] =>
  places.map((seq) => anEventRecord({ filmKey, seq }));

async function packAll({ events }: Storage): Promise<void> {
  while (await events.pack()) continue;
}

/** A log of eleven rows of three films, all of them packed. */
async function aPackedLog() {
  const tab = openTab();
  const { storage } = tab;
  await storage.events.appendAll(
    ['a#0', 'b#0'].flatMap((key) => rowsOf(key, 1, 2, 3, 4)).concat(rowsOf('c#0', 1, 2, 3)),
  );
  await packAll(storage);
  return tab;
}

/** In the database as it lies, without Dexie. */
async function change<Key extends IDBValidKey>(
  name: string,
  store: string,
  work: (rows: IDBObjectStore, keys: Key[]) => void,
): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('not opened'));
  });
  const transaction = database.transaction(store, 'readwrite');
  const rows = transaction.objectStore(store);
  const keys = rows.getAllKeys();
  keys.onsuccess = () => work(rows, keys.result as Key[]);
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  database.close();
}

async function packsOf(name: string): Promise<PackRecord[]> {
  let found: PackRecord[] = [];
  await change(name, 'packs', (rows) => {
    const request = rows.getAll();
    request.onsuccess = () => (found = request.result as PackRecord[]);
  });
  return found;
}

function changePack(name: string, fields: (pack: PackRecord) => Partial<PackRecord>): Promise<void> {
  return change(name, 'packs', (rows, [key]) => {
    const request = rows.get(key!);
    request.onsuccess = () => {
      const pack = request.result as PackRecord;
      rows.put({ ...pack, ...fields(pack) });
    };
  });
}

/** How many rows requests to the log gave, while `work` went on; of packed ones, the last of each pack is looked at. */
async function rowsRead(work: () => Promise<unknown>): Promise<number> {
  const descriptor = Object.getOwnPropertyDescriptor(IDBIndex.prototype, 'getAll');
  const getAll = descriptor?.value as IDBIndex['getAll'];
  let count = 0;
  IDBIndex.prototype.getAll = function (...given: Parameters<IDBIndex['getAll']>) {
    const request = getAll.apply(this, given);
    request.addEventListener('success', () => (count += request.result.length));
    return request;
  };
  await work();
  Object.defineProperty(IDBIndex.prototype, 'getAll', descriptor ?? {});
  return count;
}

describe('a packed log', () => {
  it('is the same as its rows, of which none is read but those that came after', async () => {
    const { name, storage } = await aPackedLog();
    await storage.events.appendAll([...rowsOf('b#0', 5), ...rowsOf('d#0', 1)]);

    const read = await rowsRead(async () => {
      const places = (await storage.events.all()).map(({ filmKey, seq }) => `${filmKey} ${String(seq)}`);
      const [a, b, c] = ['a#0', 'b#0', 'c#0'].map((key) => [1, 2, 3].map((seq) => `${key} ${String(seq)}`));
      expect(places).toEqual([...a!, 'a#0 4', ...b!, 'b#0 4', 'b#0 5', ...c!, 'd#0 1']);
    });

    expect(read).toBe(3 + 1);
    expect((await packsOf(name)).map(({ filmKey, seq, count }) => [filmKey, seq, count])).toEqual([
      ['a#0', 4, 4],
      ['b#0', 4, 4],
      ['c#0', 3, 3],
    ]);
  });

  it('takes late rows into its packs once they are many, and cuts a pack that grew', async () => {
    const { name, storage } = await aPackedLog();
    await storage.events.appendAll(rowsOf('b#0', 5, 6));
    await storage.events.appendAll(rowsOf('a#0', 5, 6));

    await packAll(storage);

    expect((await packsOf(name)).map(({ count }) => count)).toEqual([4, 4, 2, 4, 1]);
    expect(await rowsRead(() => storage.events.all())).toBe(5);
    expect(await storage.events.all()).toHaveLength(15);
  });

  it('is packed anew where a merge brought more than can be fitted in', async () => {
    const { name, storage } = await aPackedLog();
    await storage.events.appendAll(rowsOf('b#0', ...Array.from({ length: 21 }, (_, at) => at + 5)));

    await packAll(storage);

    expect((await packsOf(name)).map(({ count }) => count)).toEqual([4, 4, 4, 4, 4, 4, 4, 4]);
    expect(await storage.events.all()).toHaveLength(32);
  });

  it('is followed by another tab that packs while this one writes', async () => {
    const { name, storage } = await aPackedLog();
    const other = openTab(name).storage;

    await Promise.all([
      packAll(other),
      storage.events.appendAll(rowsOf('a#0', 5, 6, 7)),
      storage.events.append(anEventRecord({ filmKey: 'e#0' })),
    ]);
    await packAll(other);

    expect(await storage.events.all()).toHaveLength(15);
    expect(await other.events.all()).toEqual(await storage.events.all());
  });
});

describe('packs that cannot be relied on', () => {
  it.each([
    ['altered', (pack: PackRecord) => ({ rows: pack.rows.map((byte) => byte ^ 1) })],
    ['of a version that is not known', () => ({ version: 2 })],
    ['of another number of rows', () => ({ count: 3 })],
  ])('%s are not believed: the rows are read, and packed anew', async (_, fields) => {
    const { name, storage } = await aPackedLog();
    const before = await storage.events.all();
    storage.close();
    await changePack(name, fields);
    const again = openTab(name).storage;

    const read = await rowsRead(async () => expect(await again.events.all()).toEqual(before));

    expect(read).toBe(3 + 11);
    await packAll(again);
    expect(await rowsRead(() => again.events.all())).toBe(3);
    expect(await again.events.all()).toEqual(before);
  });

  it('do not hide that a row of the log is gone', async () => {
    const { name, storage } = await aPackedLog();
    storage.close();
    await change<string>(name, 'events', (rows, [first]) => void rows.delete(first!));

    const all = await openTab(name).storage.events.all();

    expect(all.map(({ filmKey, seq }) => [filmKey, seq])[0]).toEqual(['a#0', 2]);
    expect(all).toHaveLength(10);
  });

  it('are not made of what JSON would not give back', async () => {
    const { name, storage } = openTab();
    const odd = anEventRecord({ event: { score: NaN, at: undefined, mask: Uint8Array.of(1) } });
    await storage.events.appendAll([odd, anEventRecord({ seq: 2 })]);

    await packAll(storage);

    expect(await packsOf(name)).toEqual([]);
    expect((await storage.events.all())[0]).toEqual(odd);
  });
});

describe('erasing a patient whose events are packed', () => {
  it('leaves none of them in any pack, and all of the others', async () => {
    const { name, storage } = await aPackedLog();
    await storage.films.put(aFilmRecord({ key: 'c#0', patientMark: 'zoe' }), aThumbnail());
    await storage.events.appendAll(rowsOf('b#0', 5));
    const others = (await storage.events.all()).filter(({ filmKey }) => filmKey !== 'c#0');
    const text = async () =>
      JSON.stringify((await packsOf(name)).map((pack) => [pack, new TextDecoder().decode(pack.rows)]));
    expect(await text()).toContain('c#0');

    await storage.erasures.erase(ofPatient('zoe'));

    expect(await text()).not.toContain('c#0');
    const read = await rowsRead(async () => expect(await storage.events.all()).toEqual(others));
    // The one that was late stands behind the last pack now.
    expect(read).toBe(2 + 1);
  });

  it('takes every pack where one of them cannot be read', async () => {
    const { name, storage } = await aPackedLog();
    await storage.films.put(aFilmRecord({ key: 'b#0', patientMark: 'zoe' }), aThumbnail());
    for (const { filmKey, device, seq } of await packsOf(name))
      await change(name, 'packs', (rows) => {
        const request = rows.get([filmKey, device, seq]);
        request.onsuccess = () => void rows.put({ ...(request.result as PackRecord), sha256: '' });
      });

    await storage.erasures.erase(ofPatient('zoe'));

    expect(await packsOf(name)).toEqual([]);
    expect(await storage.events.all()).toHaveLength(7);
  });

  it('erasing all takes the packs too', async () => {
    const { name, storage } = await aPackedLog();

    await storage.erasures.erase({ ...ofPatient(''), by: 'all', isLeaving: () => true });

    expect(await packsOf(name)).toEqual([]);
  });
});
