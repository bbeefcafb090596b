import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { openBrowserStorage } from '../indexedDb.ts';
import type { Storage } from '../storage.ts';
import { aFilmRecord, aThumbnail, anEmbeddingRecord, anEventRecord } from '../storageSuite.ts';
import { erasureSuite, ofPatient } from './erasureSuite.ts';

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

describe('erasing from IndexedDB', () => {
  erasureSuite(() => Promise.resolve(openTab()));

  it('leaves nothing of the patient in any store of the database, its tombstones included', async () => {
    const name = crypto.randomUUID();
    const storage = openTab(name);
    const data = new TextEncoder().encode('pixels of Zoé');
    const place = { path: ['LEFEVRE_ZOE.dcm'], byteLength: 1, lastModified: 1, handleId: 'h1', copyId: 'c1' };
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle('LEFEVRE_ZOE.dcm', { create: true });
    await storage.handles.put({ id: 'h1', handle, keptAt: '2026-11-24T08:00:00Z' });
    await storage.films.put(aFilmRecord({ key: '1.2.840.77#0', patientMark: 'zoe', place }), {
      ...aThumbnail(),
      data,
    });
    await storage.embeddings.put(anEmbeddingRecord({ key: 'v', filmKey: '1.2.840.77#0' }));
    await storage.events.append(anEventRecord({ filmKey: '1.2.840.77#0', event: { uid: '1.2.840.77' } }));
    const before = await dump(name);

    await storage.erasures.erase(ofPatient('zoe'));
    await folder.removeEntry('LEFEVRE_ZOE.dcm');

    const traces = ['1.2.840.77', 'LEFEVRE_ZOE', 'pixels of Zoé', 'zoe'];
    for (const trace of traces) expect(before).toContain(trace);
    const after = await dump(name);
    for (const trace of traces) expect(after).not.toContain(trace);
    expect(after).toContain('tombstones');
  });
});

const patients = ['zoe', 'paul', 'ines'] as const;
const aPatientFilm = fc.record({
  patient: fc.constantFrom(...patients),
  annotations: fc.nat({ max: 3 }),
  isVectorKept: fc.boolean(),
  isOffTheList: fc.boolean(),
});

it('whatever is kept of three patients, erasing one leaves nothing of it and all of the others', async () => {
  const oneErasing = fc.asyncProperty(
    fc.array(aPatientFilm, { minLength: 1, maxLength: 6 }),
    fc.constantFrom(...patients),
    async (films, erased) => {
      const name = crypto.randomUUID();
      const storage = openTab(name);
      for (const [at, { patient, annotations, isVectorKept, isOffTheList }] of films.entries()) {
        const key = `${patient}-${String(at)}#0`;
        const place = { path: [`${key}.dcm`], byteLength: 1, lastModified: 1, handleId: null, copyId: null };
        await storage.films.put(aFilmRecord({ key, patientMark: `mark ${patient}`, place }), aThumbnail());
        if (isVectorKept) await storage.embeddings.put(anEmbeddingRecord({ key: `v ${key}`, filmKey: key }));
        for (let seq = 1; seq <= annotations; seq++)
          await storage.events.append(anEventRecord({ filmKey: key, seq }));
        if (!isOffTheList) continue;
        await storage.films.remove([key]);
        await storage.embeddings.removeOfFilms([key]);
      }
      const before = await dump(name);

      await storage.erasures.erase(ofPatient(`mark ${erased}`));

      const after = await dump(name);
      expect(after).not.toContain(erased);
      for (const patient of patients)
        if (patient !== erased) expect(countOf(after, patient)).toBe(countOf(before, patient));
      storage.close();
    },
  );
  await fc.assert(oneErasing, { numRuns: 8, seed: 20261127 });
});

const countOf = (text: string, part: string): number => text.split(part).length;

describe('another tab that is open while a patient is erased', () => {
  const record = aFilmRecord({ patientMark: 'zoe' });

  it('hears which films left', async () => {
    const [one, other] = [openTab('twins'), openTab('twins')];
    await one.films.put(record, aThumbnail());
    await other.films.all();
    const heard = new Promise((resolve) => other.erasures.follow(resolve));

    await one.erasures.erase(ofPatient('zoe'));

    expect(await heard).toEqual(['1.2.3#0']);
  });

  it('cannot write back what it was about to keep, be it film, vector or annotation', async () => {
    const [one, other] = [openTab('late'), openTab('late')];
    await one.films.put(record, aThumbnail());
    await other.films.all();

    const erased = one.erasures.erase(ofPatient('zoe'));
    // Asked for behind the erasure, before the news of it has come.
    await erased;
    const late = [
      other.films.put(record, aThumbnail()),
      other.embeddings.put(anEmbeddingRecord()),
      other.events.append(anEventRecord()),
    ];

    const refused = { status: 'rejected', reason: { room: 'storage', code: 'erased-elsewhere' } };
    expect(await Promise.allSettled(late)).toMatchObject([refused, refused, refused]);
    expect(await one.erasures.inventory()).toEqual([]);
    expect(await one.events.all()).toEqual([]);
    expect(await one.embeddings.get('k')).toBeUndefined();
  });

  it('goes on with its other films once it has heard', async () => {
    const [one, other] = [openTab('others'), openTab('others')];
    await one.films.put(record, aThumbnail());
    await other.films.all();

    await one.erasures.erase(ofPatient('zoe'));
    await other.films.put(aFilmRecord({ key: '9#0', patientMark: 'paul' }), aThumbnail());

    expect((await one.films.all()).map(({ key }) => key)).toEqual(['9#0']);
  });
});

/** Every row of every store as text: numbers of bytes are read as letters, handles by their names. */
async function dump(name: string): Promise<string> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('not opened'));
  });
  const stores = [...database.objectStoreNames];
  const transaction = database.transaction(stores, 'readonly');
  const rows = await Promise.all(
    stores.map(
      (store) =>
        new Promise<unknown>((resolve) => {
          const request = transaction.objectStore(store).getAll();
          request.onsuccess = () => resolve({ store, rows: request.result as unknown });
        }),
    ),
  );
  database.close();
  return JSON.stringify(rows, (_, value: unknown) => {
    if (value instanceof Uint8Array) return new TextDecoder().decode(value);
    return value instanceof FileSystemHandle ? value.name : value;
  });
}
