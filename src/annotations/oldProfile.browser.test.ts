import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBrowserStorage, type Storage } from '../storage/index.ts';
import { aVerdict } from './builders.ts';
import { verifyChain } from './chain.ts';
import profile from './fixtures/profileOfSchema3.json';
import { fold } from './fold.ts';
import { createAnnotationLog } from './log.ts';

const name = 'profile-of-schema-3';
const [wrist, knee] = ['1.2.840.1#0', '1.2.840.2#0'] as const;

/** As the Osselet of before `parents` left it, without Dexie; Dexie's version 3 is the browser's 30. */
function writeProfile(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 30);
    request.onerror = () => reject(request.error ?? new Error('not opened'));
    request.onupgradeneeded = () => {
      const { result } = request;
      const store = (table: string, keyPath: string) => result.createObjectStore(table, { keyPath });
      const embeddings = store('embeddings', 'key');
      for (const index of ['modelHash', 'filmKey']) embeddings.createIndex(index, index);
      const events = store('events', 'id');
      events.createIndex('[filmKey+device+seq]', ['filmKey', 'device', 'seq'], { unique: true });
      for (const event of profile.events) events.add(event);
      const [films, settings, traces] = [
        store('films', 'key'),
        store('settings', 'name'),
        store('traces', 'key'),
      ];
      for (const film of profile.films) films.add(film);
      for (const setting of profile.settings) settings.add(setting);
      for (const trace of profile.traces) traces.add(trace);
      for (const empty of ['thumbnails', 'handles', 'leavingCopies'])
        store(empty, empty === 'thumbnails' ? 'key' : 'id');
      store('tombstones', 'seq');
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
    await writeProfile();
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
