/** The promises of erasing, kept by every maker of storage. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Storage } from '../storage.ts';
import { aFilmRecord, aThumbnail, anEmbeddingRecord, anEventRecord, keptOfModel } from '../storageSuite.ts';
import type { EraseOrder } from './erasures.ts';
import { tombstoneFaults } from './tombstone.ts';
import { filmMark } from '../filmMark.ts';

const [zoe, paul] = ['zoe', 'paul'];

export function ofPatient(mark: string): EraseOrder {
  return anOrder({ isLeaving: ({ patientMark }) => patientMark === mark });
}

function anOrder(fields: Partial<EraseOrder> = {}): EraseOrder {
  return {
    by: 'patient',
    at: new Date('2026-11-27T08:00:00.000Z'),
    isLeaving: () => true,
    headOf: (event) => JSON.stringify(event),
    ...fields,
  };
}

function aPlace(path: string, handleId: string, copyId: string | null) {
  return { path: [path], byteLength: 1, lastModified: 1, handleId, copyId };
}

/** Two films of Zoé, one of Paul; Zoé's second and Paul's stand in one folder. */
async function fill(storage: Storage): Promise<void> {
  const film = (key: string, patientMark: string, place: ReturnType<typeof aPlace>) =>
    storage.films.put(aFilmRecord({ key, patientMark, place }), aThumbnail());
  await film('z1#0', zoe, aPlace('zoe.dcm', 'h1', 'c1'));
  await film('z2#0', zoe, aPlace('commun', 'h2', null));
  await film('p1#0', paul, aPlace('commun', 'h2', 'c2'));
  for (const filmKey of ['z1#0', 'p1#0']) {
    await storage.embeddings.put(anEmbeddingRecord({ key: `v ${filmKey}`, filmKey }));
    for (const seq of [1, 2]) await storage.events.append(anEventRecord({ filmKey, seq }));
  }
  await storage.settings.put('copies', 'on');
  await storage.heads.add({ task: 'fracture', version: 1, text: '{}' });
}

export function erasureSuite(open: () => Promise<Storage>): void {
  let storage: Storage;
  beforeEach(async () => {
    storage = await open();
    await fill(storage);
  });

  describe('what is kept', () => {
    it('is told of each film, with the mark of its patient and how much hangs on it', async () => {
      const lastOpenedAt = '2026-11-24T08:00:00.000Z';

      expect(await storage.erasures.inventory()).toEqual([
        { key: 'p1#0', patientMark: paul, lastOpenedAt, events: 2, vectors: 1, copyId: 'c2' },
        { key: 'z1#0', patientMark: zoe, lastOpenedAt, events: 2, vectors: 1, copyId: 'c1' },
        { key: 'z2#0', patientMark: zoe, lastOpenedAt, events: 0, vectors: 0, copyId: null },
      ]);
    });

    it('of a film that left the list is its annotations, still of that patient', async () => {
      await storage.films.remove(['z1#0', 'z2#0']);
      await storage.embeddings.removeOfFilms(['z1#0', 'z2#0']);

      const kept = await storage.erasures.inventory();

      expect(kept.map(({ key, events }) => [key, events])).toEqual([
        ['p1#0', 2],
        ['z1#0', 2],
      ]);
      expect((await storage.erasures.erase(ofPatient(zoe)))?.keys).toEqual(['z1#0']);
      expect(await storage.events.ofFilm('z1#0')).toEqual([]);
    });

    it('and annotated by nobody is found by the day it was opened last', async () => {
      const patientMark = zoe;
      const lastOpenedAt = '2026-11-24T08:00:00.000Z';

      expect(await storage.erasures.bareBefore(new Date('2026-11-24T08:00:00.001Z'))).toEqual([
        { key: 'z2#0', patientMark, lastOpenedAt },
      ]);
      expect(await storage.erasures.bareBefore(new Date(lastOpenedAt))).toEqual([]);
    });

    it('of a film that was only annotated is told as well', async () => {
      await storage.events.append(anEventRecord({ filmKey: 'never kept#0' }));

      expect(await storage.erasures.inventory()).toContainEqual(
        expect.objectContaining({ key: 'never kept#0', patientMark: null, events: 1 }),
      );
    });
  });

  describe('erasing a patient', () => {
    it('takes films, pictures, vectors and annotations, and leaves those of others', async () => {
      const erased = await storage.erasures.erase(ofPatient(zoe));

      expect(erased?.keys).toEqual(['z1#0', 'z2#0']);
      expect((await storage.films.all()).map(({ key }) => key)).toEqual(['p1#0']);
      expect(await storage.films.thumbnail('z1#0')).toBeUndefined();
      expect(await storage.films.thumbnail('p1#0')).toEqual(aThumbnail());
      expect(await keptOfModel(storage, 'm1')).toEqual(['v p1#0']);
      expect((await storage.events.all()).map(({ filmKey }) => filmKey)).toEqual(['p1#0', 'p1#0']);
      expect(await storage.settings.get('copies')).toBe('on');
      expect(await storage.heads.all()).toHaveLength(1);
      expect((await storage.erasures.inventory()).map(({ key }) => key)).toEqual(['p1#0']);
    });

    it('takes its films out of what heads learned from, which say how many are gone', async () => {
      const filmMarks = ['z1#0', 'z2#0', 'p1#0'].map(filmMark);
      await storage.heads.add({ task: 'fracture', version: 2, text: '{}', filmMarks });

      await storage.erasures.erase(ofPatient(zoe));

      expect(await storage.heads.all()).toEqual([
        { task: 'fracture', version: 1, text: '{}' },
        { task: 'fracture', version: 2, text: '{}', filmMarks: [filmMark('p1#0')], erasedFilms: 2 },
      ]);
    });

    it('leaves a tombstone with amounts and hashes, and nothing by which a film could be found', async () => {
      await storage.erasures.erase(ofPatient(zoe));

      const [tombstone, ...others] = await storage.erasures.tombstones();

      expect(others).toEqual([]);
      expect(tombstone).toMatchObject({
        seq: 1,
        at: '2026-11-27T08:00:00.000Z',
        by: 'patient',
        counts: { films: 2, thumbnails: 2, vectors: 1, events: 2, handles: 0, copies: 1, settings: 0 },
        heads: [expect.stringMatching(/^[0-9a-f]{64}$/)],
      });
      expect(JSON.stringify(tombstone)).not.toMatch(/z1|z2|zoe|dcm/);
    });

    it('notes the copies that are still on the disk until they are gone', async () => {
      await storage.erasures.erase(ofPatient(zoe));

      expect(await storage.erasures.leavingCopies()).toEqual(['c1']);
      await storage.erasures.copiesLeft(['c1']);
      expect(await storage.erasures.leavingCopies()).toEqual([]);
    });

    it('of whom nothing is kept changes nothing and leaves no tombstone', async () => {
      expect(await storage.erasures.erase(ofPatient('nobody'))).toBeNull();
      expect(await storage.erasures.tombstones()).toEqual([]);
    });

    it('lets the film be opened and kept anew', async () => {
      await storage.erasures.erase(ofPatient(zoe));

      await storage.films.put(aFilmRecord({ key: 'z1#0' }), aThumbnail());
      await storage.events.append(anEventRecord({ filmKey: 'z1#0' }));

      expect(await storage.events.ofFilm('z1#0')).toHaveLength(1);
    });
  });

  it('erasing by age takes what was opened last before the day', async () => {
    const lastOpenedAt = '2026-08-01T08:00:00.000Z';
    await storage.films.put(aFilmRecord({ key: 'old#0', lastOpenedAt }), aThumbnail());

    const erased = await storage.erasures.erase(
      anOrder({ by: 'age', isLeaving: (trace) => trace.lastOpenedAt < '2026-11-01' }),
    );

    expect(erased).toMatchObject({ keys: ['old#0'], tombstone: { by: 'age', counts: { films: 1 } } });
  });

  it('erasing all takes settings and heads too, and leaves the chain of tombstones', async () => {
    await storage.erasures.erase(ofPatient(paul));

    await storage.erasures.erase(anOrder({ by: 'all' }));

    expect(await storage.films.all()).toEqual([]);
    expect(await storage.events.all()).toEqual([]);
    expect(await keptOfModel(storage, 'm1')).toEqual([]);
    expect(await storage.settings.get('copies')).toBeUndefined();
    expect(await storage.heads.all()).toEqual([]);
    const chain = await storage.erasures.tombstones();
    expect(chain.map(({ by }) => by)).toEqual(['patient', 'all']);
    expect(chain.map(({ counts }) => counts.heads)).toEqual([0, 1]);
    expect(tombstoneFaults(chain)).toEqual([]);
  });

  it('keeps one random key, of 32 bytes', async () => {
    const [first, second] = await Promise.all([storage.secret(), storage.secret()]);

    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(second).toBe(first);
  });
}
