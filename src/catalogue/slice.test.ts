import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { OsseletError } from '../foundation/index.ts';
import {
  createMemoryStorage,
  type FilmRecord,
  type Storage,
  type ThumbnailRecord,
} from '../storage/index.ts';
import { keptOfModel } from '../storage/storageSuite.ts';
import { aFilm, aPicture } from './builders.ts';
import { createCatalogueSlice } from './slice.ts';

function open(storage: Storage = createMemoryStorage(), day = '2026-11-24T08:00:00.000Z') {
  const store = createStore(createCatalogueSlice({ storage, now: () => new Date(day) }));
  const openFilm = (key: string) =>
    store.getState().findFilms(store.getState().arrive(`${key}.dcm`), [aFilm({ key })]);
  const lines = () => store.getState().films.map(({ id, status }) => [id, status]);
  return { store, openFilm, lines, act: store.getState() };
}

describe('the catalogue', () => {
  it('follows a film from its file to ready', () => {
    const { act, lines } = open();

    const fileId = act.arrive('poignet.dcm');
    expect(lines()).toEqual([[fileId, 'opening']]);
    act.findFilms(fileId, [aFilm()]);
    expect(lines()).toEqual([['1.2.3#0', 'reading']]);
    act.mark('1.2.3#0', 'embedding');
    act.mark('1.2.3#0', 'ready');
    expect(lines()).toEqual([['1.2.3#0', 'ready']]);
  });

  it('keeps a refused file with its reason until it is dismissed, and never dismisses a film', () => {
    const { act, store, openFilm, lines } = open();
    openFilm('a#0');
    const fileId = act.arrive('notes.txt');
    act.refuse(fileId, new OsseletError('dicom', 'not-a-film', { file: 'notes.txt' }));
    expect(store.getState().films[1]).toMatchObject({ status: 'refused', error: { code: 'not-a-film' } });

    act.dismiss(fileId);
    act.dismiss('a#0');

    expect(lines()).toEqual([['a#0', 'reading']]);
  });

  it('shows a film of an earlier session with its thumbnail, to be opened again', async () => {
    const storage = createMemoryStorage();
    const monday = open(storage);
    monday.openFilm('a#0');
    await monday.act.keep('a#0', aPicture());

    const tuesday = open(storage, '2026-11-25T08:00:00.000Z');
    await tuesday.act.restore();
    expect(tuesday.lines()).toEqual([['a#0', 'to-reopen']]);
    expect(await storage.films.thumbnail('a#0')).toEqual(aPicture().thumbnail);
    tuesday.openFilm('a#0');
    expect(tuesday.lines()).toEqual([['a#0', 'reading']]);
    await tuesday.act.keep('a#0', aPicture({ pixelSha256: 'b'.repeat(64) }));

    expect(await storage.films.all()).toMatchObject([
      {
        key: 'a#0',
        pixelSha256: 'b'.repeat(64),
        firstOpenedAt: '2026-11-24T08:00:00.000Z',
        lastOpenedAt: '2026-11-25T08:00:00.000Z',
      },
    ]);
  });

  it('forgets a removed film at once, with its thumbnail and its vectors, and no other', async () => {
    const storage = createMemoryStorage();
    const { act, lines, openFilm } = open(storage);
    for (const key of ['a#0', 'b#0']) {
      openFilm(key);
      await act.keep(key, aPicture());
      const [vector, cls] = [Float32Array.of(1), Float32Array.of(1)];
      await storage.embeddings.put({ key, filmKey: key, modelHash: 'm', vector, cls });
    }

    await act.remove(['a#0']);

    expect(lines()).toEqual([['b#0', 'reading']]);
    expect((await storage.films.all()).map((film) => film.key)).toEqual(['b#0']);
    expect(await storage.films.thumbnail('a#0')).toBeUndefined();
    expect(await keptOfModel(storage, 'm')).toEqual(['b#0']);
  });

  it('puts removed films back where they stood, and keeps them again', async () => {
    const storage = createMemoryStorage();
    const { act, lines, openFilm } = open(storage);
    for (const key of ['a#0', 'b#0', 'c#0']) {
      openFilm(key);
      await act.keep(key, aPicture());
    }
    await act.remove(['a#0', 'b#0']);
    act.mark('c#0', 'ready');

    await act.undoRemoval();

    expect(lines()).toEqual([
      ['a#0', 'ready'],
      ['b#0', 'ready'],
      ['c#0', 'ready'],
    ]);
    expect((await storage.films.all()).map(({ key }) => key)).toEqual(['a#0', 'b#0', 'c#0']);
    expect(await storage.films.thumbnail('b#0')).toEqual(aPicture().thumbnail);
  });

  it('has no film on screen that was removed, and no way back once other files are given', async () => {
    const { act, store, openFilm } = open();
    openFilm('a#0');
    act.select('a#0');

    await act.remove(['a#0']);
    expect(store.getState()).toMatchObject({ selectedKey: null, removal: { removed: [{ id: 'a#0' }] } });
    act.arrive('b.dcm');

    expect(store.getState().removal).toBeNull();
  });

  it('does not show other pixels under the annotations of a film whose file changed', async () => {
    const storage = createMemoryStorage();
    const place = { path: ['IM1'], byteLength: 9, lastModified: 1, handleId: null, copyId: null };
    const give = async (day: ReturnType<typeof open>, lastModified: number, pixelSha256: string) => {
      const [id = ''] = day.act.arriveAll([{ name: 'IM1', place: { ...place, lastModified } }]);
      day.act.findFilms(id, [aFilm({ key: 'a#0' })]);
      return day.act.keep('a#0', aPicture({ pixelSha256 }));
    };
    await give(open(storage), 1, 'annotated');
    const tuesday = open(storage);
    await tuesday.act.restore();

    expect(await give(tuesday, 2, 'other')).toBe(false);
    expect(tuesday.store.getState().films).toMatchObject([
      { id: 'a#0', status: 'to-reopen', error: { code: 'pixels-changed' } },
    ]);
    expect(await storage.films.get('a#0')).toMatchObject({ pixelSha256: 'annotated' });
    expect(await give(open(storage), 1, 'the same file, decoded by a newer version')).toBe(true);
  });

  it('says at a film of an earlier session that its file holds it no more', async () => {
    const storage = createMemoryStorage();
    const monday = open(storage);
    monday.openFilm('a#0');
    await monday.act.keep('a#0', aPicture());
    const { act, store } = open(storage);
    await act.restore();

    const [fileId = ''] = act.arriveAll([{ name: 'a.dcm', reopens: ['a#0'] }]);
    act.findFilms(fileId, [aFilm({ key: 'z#0' })]);
    act.failReopening(['a#0']);

    expect(store.getState().films).toMatchObject([
      { id: 'a#0', status: 'to-reopen', error: { room: 'catalogue', code: 'not-in-file' } },
      { id: 'z#0', status: 'reading' },
    ]);
  });

  it('says that storage failed, and goes on with the films', async () => {
    const storage = createMemoryStorage();
    storage.close();
    const { act, store, openFilm, lines } = open(storage);

    await act.restore();
    openFilm('a#0');
    await act.keep('a#0', aPicture());
    act.mark('a#0', 'ready');

    expect(store.getState().storageError).toMatchObject({ room: 'storage', code: 'storage-unavailable' });
    expect(lines()).toEqual([['a#0', 'ready']]);
  });

  it('never shows one film beside itself', () => {
    const { act, store, openFilm } = open();
    openFilm('a#0');
    openFilm('b#0');
    const shown = () => [store.getState().selectedKey, store.getState().compareKey];

    act.select('a#0');
    act.compare('b#0');
    expect(shown()).toEqual(['a#0', 'b#0']);
    act.compare('a#0');
    expect(shown()).toEqual(['a#0', null]);
  });

  it('swaps the two films when the one beside is chosen, and keeps the one beside otherwise', () => {
    const { act, store, openFilm } = open();
    for (const key of ['a#0', 'b#0', 'c#0']) openFilm(key);
    const shown = () => [store.getState().selectedKey, store.getState().compareKey];
    act.select('a#0');
    act.compare('b#0');

    act.selectNeighbour(1);
    expect(shown()).toEqual(['b#0', 'a#0']);
    act.selectNeighbour(1);
    expect(shown()).toEqual(['c#0', 'a#0']);
    act.selectNeighbour(1);
    expect(shown()).toEqual(['c#0', 'a#0']);
  });

  it('starts at the first film when none is chosen, and never puts a film without pixels beside', async () => {
    const storage = createMemoryStorage();
    const monday = open(storage);
    monday.openFilm('a#0');
    await monday.act.keep('a#0', aPicture());
    const { act, store, openFilm } = open(storage);
    await act.restore();
    openFilm('b#0');

    act.selectNeighbour(1);
    expect(store.getState().selectedKey).toBe('a#0');
    act.compare('b#0');
    act.select('b#0');

    expect(store.getState()).toMatchObject({ selectedKey: 'b#0', compareKey: null });
  });

  it('leaves the film on screen where it is when the opening is stopped', () => {
    const { act, store, openFilm, lines } = open();
    openFilm('a#0');
    act.arrive('b.dcm');
    act.select('a#0');

    act.cancelOpening();

    expect(lines()).toEqual([['a#0', 'ready']]);
    expect(store.getState().selectedKey).toBe('a#0');
  });

  it('names the files whose films were open already, until files are given again', () => {
    const { act, store, openFilm } = open();
    openFilm('a#0');
    const film = aFilm({ key: 'a#0' });

    act.findFilms(act.arrive('copie.dcm'), [film], ['a#0']);
    expect(store.getState().givenAgain).toEqual(['copie.dcm']);

    act.arrive('autre.dcm');
    expect(store.getState().givenAgain).toEqual([]);
  });

  it('takes all refused files off the list at once', () => {
    const { act, openFilm, lines } = open();
    openFilm('a#0');
    for (const name of ['notes.txt', 'photo.png'])
      act.refuse(act.arrive(name), new OsseletError('dicom', 'not-a-film'));

    act.dismissAll();

    expect(lines()).toEqual([['a#0', 'reading']]);
  });

  it('keeps neither who the patient is nor when and why they came', async () => {
    const storage = createMemoryStorage();
    const { act } = open(storage);
    const patient = {
      patientName: 'Lefèvre^Zoé',
      patientId: 'P-42',
      studyDate: '20261124',
      studyDescription: 'Poignet, chute',
    };
    act.findFilms(act.arrive('a.dcm'), [aFilm(patient)]);

    await act.keep('1.2.3#0', aPicture());

    const [kept] = await storage.films.all();
    expect(kept?.film).toMatchObject({ fileName: 'poignet.dcm', bodyPart: 'WRIST' });
    for (const secret of Object.values(patient)) expect(JSON.stringify(kept)).not.toContain(secret);
  });

  it('still says that one film could not be kept after the next one was', async () => {
    const storage = createMemoryStorage();
    const full = new OsseletError('storage', 'quota-exceeded', { table: 'films' });
    const films = {
      ...storage.films,
      put: (record: FilmRecord, thumbnail: ThumbnailRecord) =>
        record.key === 'a#0' ? Promise.reject(full) : storage.films.put(record, thumbnail),
    };
    const { act, store, openFilm } = open({ ...storage, films });
    openFilm('a#0');
    openFilm('b#0');

    await act.keep('a#0', aPicture());
    await act.keep('b#0', aPicture());

    expect(store.getState().storageError).toBe(full);
  });
});
