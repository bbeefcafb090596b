import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBrowserStorage, type Storage } from '../storage/index.ts';
import { aVerdict } from './builders.ts';
import { verifyChain } from './chain.ts';
import profile from './fixtures/profileOfSchema3.json';
import profileOf5 from './fixtures/profileOfSchema5.json';
import { fold } from './fold.ts';
import { createAnnotationLog } from './log.ts';

const name = 'old-profile';
const [wrist, knee] = ['1.2.840.1#0', '1.2.840.2#0'] as const;

type Profile = Readonly<Record<string, readonly object[]>>;

/** As the Osselet of that version left it, without Dexie; Dexie's version 3 is the browser's 30. */
function writeProfile(version: number, profile: Profile): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version * 10);
    request.onerror = () => reject(request.error ?? new Error('not opened'));
    request.onupgradeneeded = () => {
      const { result } = request;
      const fill = (
        table: string,
        keyPath: string | string[],
        indexes: readonly (string | string[])[] = [],
      ) => {
        const store = result.createObjectStore(table, { keyPath });
        for (const index of indexes) {
          const isPlace = Array.isArray(index);
          store.createIndex(isPlace ? `[${index.join('+')}]` : index, index, { unique: isPlace });
        }
        for (const row of profile[table] ?? []) store.add(row);
      };
      fill('embeddings', 'key', ['modelHash', 'filmKey']);
      fill('events', 'id', [['filmKey', 'device', 'seq']]);
      fill('films', 'key', version < 5 ? [] : ['place.handleId', 'place.copyId']);
      if (version >= 3) fill('traces', 'key', version < 5 ? [] : ['lastOpenedAt']);
      fill('settings', 'name');
      fill('thumbnails', 'key');
      fill('handles', 'id');
      if (version >= 3) {
        fill('leavingCopies', 'id');
        fill('tombstones', 'seq');
      }
      if (version >= 4) fill('heads', ['task', 'version']);
    };
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}

describe('a profile written before events had parents', () => {
  let storage: Storage;
  beforeEach(async () => {
    await writeProfile(3, profile);
    storage = openBrowserStorage(name);
  });
  afterEach(async () => {
    storage.close();
    await Dexie.delete(name);
  });

  it('opens with nothing lost, and every hash still holds', async () => {
    const log = createAnnotationLog(storage);

    const events = await log.all();
    const folded = fold(events);

    expect(events).toEqual(profile.events.map(({ event }) => event));
    expect(await verifyChain(events)).toEqual([]);
    expect(folded.verdicts.get(wrist)?.get('fracture')?.value).toBe('confirmed');
    expect(folded.opinions.get(wrist)?.get('fracture')?.value).toBe('unsure');
    expect([...(folded.marks.get(knee) ?? [])]).toMatchObject([['m1', { tool: 'length', text: 'tibia' }]]);
    expect((await storage.films.all()).map(({ key }) => key)).toEqual([wrist, knee]);
  });

  it('is written on in the same chain', async () => {
    const log = createAnnotationLog(storage);

    const events = await log.append(wrist, () => aVerdict({ finding: 'implant' }));

    expect(events.at(-1)).toMatchObject({ seq: 5, lamport: 5, parents: [] });
    expect(await verifyChain(events)).toEqual([]);
  });
});

describe('a profile written before the log was packed', () => {
  let storage: Storage;
  beforeEach(async () => {
    await writeProfile(5, profileOf5);
    storage = openBrowserStorage(name, { rows: 4, fewest: 1 });
  });
  afterEach(async () => {
    storage.close();
    await Dexie.delete(name);
  });

  it('opens with nothing lost, and is the same once it is packed', async () => {
    const log = createAnnotationLog(storage);
    const before = await log.all();

    while (await storage.events.pack()) continue;
    const events = await log.all();
    const { verdicts, findings, marks, settlements, opinions } = fold(events);

    expect(before).toEqual(profileOf5.events.map(({ event }) => event));
    expect(events).toEqual(before);
    expect(await verifyChain(events)).toEqual([]);
    expect(verdicts.get(knee)?.get('fracture')?.value).toBe('rejected');
    expect(opinions.get(wrist)).toBeUndefined();
    expect([...(findings.get(wrist)?.values() ?? [])].map(({ author }) => author)).toEqual(['Bo']);
    expect(marks.get(wrist)?.get('m1')?.text).toBe('péroné');
    expect(settlements.get(wrist)?.get('fracture')?.author).toBe('Chef');
    expect(await storage.films.all()).toEqual(profileOf5.films);
    expect(await storage.heads.all()).toEqual(profileOf5.heads);
  });
});

/** What version 3 added to the films of version 2, and version 5 to those of 4 (indexes alone), is not there yet. */
const films2 = profile.films.map((film) =>
  Object.fromEntries(Object.entries(film).filter(([key]) => key !== 'patientMark')),
);

describe.each([
  [2, { ...profile, films: films2, traces: [] }, profile.films],
  [4, profileOf5, profileOf5.films],
])('a profile of schema version %i', (version, before, films) => {
  it('opens with nothing lost', async () => {
    await writeProfile(version, before);
    const storage = openBrowserStorage(name);

    const events = await createAnnotationLog(storage).all();

    expect(events).toEqual(before.events.map(({ event }) => event));
    expect(await verifyChain(events)).toEqual([]);
    expect(await storage.films.all()).toEqual(films);
    expect((await storage.erasures.inventory()).map(({ key }) => key)).toEqual([wrist, knee]);
    storage.close();
    await Dexie.delete(name);
  });
});
