/** The promises of `Storage`, kept by every maker; the test files beside it say which maker and where it runs. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { EmbeddingRecord, EventRecord, FilmRecord, Storage, ThumbnailRecord } from './storage.ts';

export function aFilmRecord(fields: Partial<FilmRecord> = {}): FilmRecord {
  return {
    key: '1.2.3#0',
    film: { fileName: 'poignet.dcm', rows: 2, columns: 3 },
    pixelSha256: 'a'.repeat(64),
    patientMark: 'b'.repeat(64),
    place: {
      path: ['étude', 'poignet.dcm'],
      byteLength: 4000,
      lastModified: 1_764_000_000_000,
      handleId: 'h1',
      copyId: null,
    },
    firstOpenedAt: '2026-11-24T08:00:00.000Z',
    lastOpenedAt: '2026-11-24T08:00:00.000Z',
    ...fields,
  };
}

export function aThumbnail(): ThumbnailRecord {
  return { width: 3, height: 2, data: Uint8Array.of(0, 50, 100, 150, 200, 250) };
}

export function anEmbeddingRecord(fields: Partial<EmbeddingRecord> = {}): EmbeddingRecord {
  const vector = Float32Array.of(0.6, -0.8);
  const cls = Float32Array.of(1.5, 2.5, -3.5);
  return { key: 'k', filmKey: '1.2.3#0', modelHash: 'm1', vector, cls, ...fields };
}

export function anEventRecord(fields: Partial<EventRecord> = {}): EventRecord {
  const { filmKey = '1.2.3#0', device = 'd1', seq = 1 } = fields;
  return { id: [filmKey, device, seq].join('/'), filmKey, device, seq, event: { seq }, ...fields };
}

export function storageSuite(open: () => Promise<Storage>): void {
  let storage: Storage;
  beforeEach(async () => {
    storage = await open();
  });

  describe('films', () => {
    it('gives a film back as it was put, the place of its file included, and its thumbnail beside it', async () => {
      await storage.films.put(aFilmRecord(), aThumbnail());

      expect(await storage.films.get('1.2.3#0')).toEqual(aFilmRecord());
      expect(await storage.films.thumbnail('1.2.3#0')).toEqual(aThumbnail());
    });

    it('answers undefined for a film it does not know', async () => {
      expect(await storage.films.get('never seen')).toBeUndefined();
      expect(await storage.films.thumbnail('never seen')).toBeUndefined();
    });

    it('replaces the record of a film opened again', async () => {
      await storage.films.put(aFilmRecord(), aThumbnail());
      await storage.films.put(aFilmRecord({ lastOpenedAt: '2026-11-25T09:00:00.000Z' }), aThumbnail());

      expect((await storage.films.all()).map((film) => film.lastOpenedAt)).toEqual([
        '2026-11-25T09:00:00.000Z',
      ]);
    });

    it('lists films by key and forgets those it is told to forget', async () => {
      for (const key of ['b#0', 'a#0', 'Z#0']) await storage.films.put(aFilmRecord({ key }), aThumbnail());
      await storage.films.remove(['a#0', 'unknown']);

      expect((await storage.films.all()).map((film) => film.key)).toEqual(['Z#0', 'b#0']);
      expect(await storage.films.thumbnail('a#0')).toBeUndefined();
      expect(await storage.films.thumbnail('b#0')).toEqual(aThumbnail());
    });

    it('tells the handles and copies that its films name, each once', async () => {
      const path = ['étude', 'IM1'];
      const file = { path, byteLength: 4, lastModified: 5 };
      const places = [
        { ...file, handleId: 'h1', copyId: null },
        { ...file, handleId: 'h1', copyId: null },
        { ...file, handleId: null, copyId: 'c1' },
        null,
      ];
      for (const [at, place] of places.entries())
        await storage.films.put(aFilmRecord({ key: `${String(at)}#0`, place }), aThumbnail());

      expect(await storage.films.handleIds()).toEqual(['h1']);
      expect(await storage.films.copyIds()).toEqual(['c1']);
    });

    it('keeps a copy: pixels changed afterwards by the caller do not reach it', async () => {
      const thumbnail = aThumbnail();
      await storage.films.put(aFilmRecord(), thumbnail);
      thumbnail.data[0] = 99;

      expect((await storage.films.thumbnail('1.2.3#0'))?.data[0]).toBe(0);
    });
  });

  describe('embeddings', () => {
    it('keeps every bit of a vector', async () => {
      const vector = Float32Array.of(1 / 3, -1e-7, Math.fround(Math.PI));
      await storage.embeddings.put(anEmbeddingRecord({ vector }));

      expect((await storage.embeddings.get('k'))?.vector).toEqual(vector);
    });

    it('lists the vectors of one model only', async () => {
      await storage.embeddings.put(anEmbeddingRecord({ key: 'b' }));
      await storage.embeddings.put(anEmbeddingRecord({ key: 'a' }));
      await storage.embeddings.put(anEmbeddingRecord({ key: 'c', modelHash: 'm2' }));

      expect(await keptOfModel(storage, 'm1')).toEqual(['a', 'b']);
      expect((await storage.embeddings.keysOfModel('m1')).sort()).toEqual(['a', 'b']);
    });

    it('forgets the vectors of a forgotten film, whatever the model', async () => {
      await storage.embeddings.put(anEmbeddingRecord({ key: 'a' }));
      await storage.embeddings.put(anEmbeddingRecord({ key: 'b', modelHash: 'm2' }));
      await storage.embeddings.put(anEmbeddingRecord({ key: 'c', filmKey: '9#0' }));
      await storage.embeddings.removeOfFilms(['1.2.3#0']);

      expect(await storage.embeddings.get('a')).toBeUndefined();
      expect(await storage.embeddings.get('b')).toBeUndefined();
      expect(await storage.embeddings.get('c')).toBeDefined();
    });
  });

  describe('events', () => {
    it('lists the events of a film by device and place, however they arrived', async () => {
      for (const [device, seq] of [
        ['d2', 1],
        ['d1', 10],
        ['d1', 2],
      ] as const) {
        await storage.events.append(anEventRecord({ device, seq }));
      }
      await storage.events.append(anEventRecord({ filmKey: '1.2.30#0' }));

      const places = (await storage.events.ofFilm('1.2.3#0')).map(({ device, seq }) => [device, seq]);
      expect(places).toEqual([
        ['d1', 2],
        ['d1', 10],
        ['d2', 1],
      ]);
    });

    it('refuses a second event at the same place of a chain and keeps the first', async () => {
      await storage.events.append(anEventRecord({ id: 'first' }));

      await expect(storage.events.append(anEventRecord({ id: 'second' }))).rejects.toMatchObject({
        room: 'storage',
        code: 'already-stored',
      });
      expect((await storage.events.all()).map((record) => record.id)).toEqual(['first']);
    });

    it('refuses an event it already has', async () => {
      await storage.events.append(anEventRecord({ id: 'same' }));

      await expect(storage.events.append(anEventRecord({ id: 'same', seq: 2 }))).rejects.toMatchObject({
        code: 'already-stored',
      });
    });

    it('appends many events of several films at once, or none of them', async () => {
      const of = (filmKey: string, id: string, seq = 1) => anEventRecord({ filmKey, id, seq });
      await storage.events.append(of('a#0', 'held'));

      const crossing = storage.events.appendAll([of('b#0', 'new'), of('a#0', 'late')]);
      await expect(crossing).rejects.toMatchObject({ room: 'storage', code: 'already-stored' });
      expect((await storage.events.all()).map(({ id }) => id)).toEqual(['held']);

      await storage.events.appendAll([of('b#0', 'new'), of('a#0', 'late', 2)]);
      expect((await storage.events.all()).map(({ id }) => id)).toEqual(['held', 'late', 'new']);
      expect((await storage.erasures.inventory()).map(({ key, events }) => [key, events])).toEqual([
        ['a#0', 2],
        ['b#0', 1],
      ]);
    });

    it('lists the events of all films', async () => {
      await storage.events.append(anEventRecord({ filmKey: 'b#0' }));
      await storage.events.append(anEventRecord({ filmKey: 'a#0' }));

      expect((await storage.events.all()).map((record) => record.filmKey)).toEqual(['a#0', 'b#0']);
    });
  });

  it('keeps every version of a head once, by task and number', async () => {
    const text = '{}';
    const places = [
      ['kl', 2],
      ['fracture', 10],
      ['fracture', 2],
    ] as const;
    for (const [task, version] of places) await storage.heads.add({ task, version, text });

    await expect(storage.heads.add({ task: 'kl', version: 2, text: 'other' })).rejects.toMatchObject({
      code: 'already-stored',
    });

    expect(await storage.heads.all()).toEqual([
      { task: 'fracture', version: 2, text },
      { task: 'fracture', version: 10, text },
      { task: 'kl', version: 2, text },
    ]);
  });

  it('keeps a choice by its name, the last one made', async () => {
    expect(await storage.settings.get('copies')).toBeUndefined();
    await storage.settings.put('copies', 'on');
    await storage.settings.put('copies', 'off');

    expect(await storage.settings.get('copies')).toBe('off');
  });

  it('keeps one random id for the device', async () => {
    const [first, second] = await Promise.all([storage.device(), storage.device()]);

    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(second).toBe(first);
  });

  it('says that it is unavailable once closed, for reading and for writing', async () => {
    storage.close();

    await expect(storage.films.all()).rejects.toMatchObject({ code: 'storage-unavailable' });
    await expect(storage.events.append(anEventRecord())).rejects.toMatchObject({
      code: 'storage-unavailable',
    });
  });
}

export async function keptOfModel(
  storage: Pick<Storage, 'embeddings'>,
  modelHash: string,
): Promise<string[]> {
  const keys: string[] = [];
  for await (const page of storage.embeddings.ofModel(modelHash)) keys.push(...page.map(({ key }) => key));
  return keys;
}
