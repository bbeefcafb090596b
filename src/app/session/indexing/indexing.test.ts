import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createCatalogueSlice } from '../../../catalogue/index.ts';
import type { Film } from '../../../dicom/index.ts';
import { OsseletError } from '../../../foundation/index.ts';
import { createMemoryStorage } from '../../../storage/index.ts';
import { createIndexing, type IndexingPorts } from './indexing.ts';

const aFilm = (key: string) => ({ key, fileName: key, modality: 'DX' }) as Film;
const picture = { thumbnail: { width: 1, height: 1, data: Uint8Array.of(9) }, pixelSha256: 'a' };

/** Films of these names with thumbnails, as the opening hands them over; every vector waits until it is let go. */
async function someIndexing(names: readonly string[], changes: Partial<IndexingPorts> = {}) {
  const storage = createMemoryStorage();
  const catalogue = createStore(createCatalogueSlice({ storage }));
  const asked: string[] = [];
  const waiting: (() => void)[] = [];
  for (const name of names) {
    const { arrive, findFilms, keep, mark } = catalogue.getState();
    findFilms(arrive(name), [aFilm(name)]);
    await keep(name, picture);
    mark(name, 'embedding');
  }
  const indexing = createIndexing({
    embedFilm: (key) => {
      asked.push(key);
      return new Promise<void>((resolve) => waiting.push(resolve));
    },
    isIndexed: () => false,
    engine: () => Promise.resolve(),
    catalogue,
    settings: storage.settings,
    ...changes,
  });
  const letGo = async (films: number): Promise<void> => {
    for (let film = 0; film < films; film++) {
      await expect.poll(() => waiting.length).toBeGreaterThan(0);
      waiting.shift()?.();
    }
  };
  const lines = () => catalogue.getState().films.map(({ id, status }) => [id, status]);
  const counts = () => {
    const { done, total, isPaused } = indexing.store.getState();
    return { done, total, isPaused };
  };
  return { indexing, catalogue, storage, asked, letGo, lines, counts };
}

describe('indexing in the background', () => {
  it('asks for two vectors at a time, and a film is ready once it has its own', async () => {
    const { indexing, asked, letGo, lines, counts } = await someIndexing(['a', 'b', 'c']);

    indexing.add(['a', 'b', 'c']);
    await expect.poll(() => asked).toEqual(['a', 'b']);
    await letGo(1);

    await expect.poll(() => asked).toEqual(['a', 'b', 'c']);
    expect(lines()).toEqual([
      ['a', 'ready'],
      ['b', 'embedding'],
      ['c', 'embedding'],
    ]);
    await letGo(2);
    await expect.poll(counts).toEqual({ done: 3, total: 3, isPaused: false });
  });

  it('begins with the film on screen, and follows to another one', async () => {
    const { indexing, catalogue, asked, letGo } = await someIndexing(['a', 'b', 'c', 'd', 'e', 'f']);
    catalogue.getState().select('c');

    indexing.add(['a', 'b', 'c', 'd', 'e', 'f']);
    await expect.poll(() => asked).toEqual(['c', 'd']);
    catalogue.getState().select('f');
    await letGo(2);

    await expect.poll(() => asked).toEqual(['c', 'd', 'f', 'e']);
  });

  it('begins no film while it is paused, and goes on where it stopped', async () => {
    const { indexing, asked, letGo, counts } = await someIndexing(['a', 'b', 'c', 'd']);
    indexing.add(['a', 'b', 'c', 'd']);
    await expect.poll(() => asked).toHaveLength(2);

    await indexing.pause();
    await letGo(2);
    await expect.poll(counts).toEqual({ done: 2, total: 4, isPaused: true });
    expect(asked).toEqual(['a', 'b']);
    await indexing.resume();
    await letGo(2);

    await expect.poll(counts).toEqual({ done: 4, total: 4, isPaused: false });
    expect(asked).toEqual(['a', 'b', 'c', 'd']);
  });

  it('is still paused in the next session, until it is resumed', async () => {
    const monday = await someIndexing([]);
    await monday.indexing.pause();
    const { settings } = monday.storage;

    const tuesday = await someIndexing(['a'], { settings });
    tuesday.indexing.add(['a']);
    await expect.poll(tuesday.counts).toEqual({ done: 0, total: 1, isPaused: true });
    expect(tuesday.asked).toEqual([]);
    await tuesday.indexing.resume();
    await tuesday.letGo(1);

    await expect.poll(tuesday.counts).toEqual({ done: 1, total: 1, isPaused: false });
  });

  it('counts a film whose vector a question needed while it is paused, and does not ask for it again', async () => {
    const { indexing, asked, lines, letGo, counts } = await someIndexing(['a', 'b']);
    await indexing.pause();
    indexing.add(['a', 'b']);

    indexing.settle('a');
    expect(lines()).toContainEqual(['a', 'ready']);
    await indexing.resume();
    await letGo(1);

    await expect.poll(counts).toEqual({ done: 2, total: 2, isPaused: false });
    expect(asked).toEqual(['b']);
  });

  it('counts at once a film whose vector was made for the screen before its thumbnail was there', async () => {
    const { indexing, asked, lines, counts } = await someIndexing(['a', 'b'], {
      isIndexed: (key) => key === 'a',
    });
    await indexing.pause();

    indexing.add(['a', 'b']);

    expect(counts()).toEqual({ done: 1, total: 2, isPaused: true });
    expect(lines()).toContainEqual(['a', 'ready']);
    expect(asked).toEqual([]);
  });

  it('leaves films readable when it is stopped, and takes them up again on demand', async () => {
    const { indexing, asked, lines, letGo, counts } = await someIndexing(['a', 'b', 'c']);
    indexing.add(['a', 'b', 'c']);
    await expect.poll(() => asked).toHaveLength(2);

    indexing.stop();
    expect(lines()).toContainEqual(['c', 'ready']);
    await letGo(2);
    await expect.poll(counts).toEqual({ done: 2, total: 2, isPaused: false });
    await indexing.resume();
    await letGo(1);

    await expect.poll(() => indexing.store.getState()).toMatchObject({ done: 1, total: 1, stopped: [] });
    expect(asked).toEqual(['a', 'b', 'c']);
  });

  it('tells a film that fails, goes on with the others, and tries it again on demand', async () => {
    const failure = new OsseletError('dicom', 'pixel-data-damaged');
    const answers = [Promise.reject(failure), Promise.resolve(), Promise.resolve()];
    answers[0]?.catch(() => undefined);
    const { indexing, counts } = await someIndexing(['a', 'b'], {
      embedFilm: () => answers.shift() ?? Promise.resolve(),
    });

    indexing.add(['a', 'b']);
    await expect.poll(() => indexing.store.getState().failures).toEqual(new Map([['a', failure]]));
    await expect.poll(counts).toMatchObject({ done: 1, total: 2 });
    await indexing.resume();

    await expect.poll(counts).toMatchObject({ done: 2, total: 2 });
    expect(indexing.store.getState().failures.size).toBe(0);
  });

  it('no longer counts films that were taken off the list, and indexes again those that were put back', async () => {
    const { indexing, catalogue, asked, letGo, counts } = await someIndexing(['a', 'b', 'c']);
    indexing.add(['a', 'b', 'c']);
    await letGo(3);
    await expect.poll(counts).toMatchObject({ done: 3 });

    await catalogue.getState().remove(['b']);
    await catalogue.getState().undoRemoval();
    await letGo(1);

    await expect.poll(counts).toMatchObject({ done: 1, total: 1 });
    expect(asked).toEqual(['a', 'b', 'c', 'b']);
  });

  it('leaves all films readable, and promises no index, when no engine will come', async () => {
    const { indexing, asked, lines, counts } = await someIndexing(['a', 'b'], {
      engine: () => Promise.reject(new OsseletError('models', 'manifest-missing')),
    });

    indexing.add(['a', 'b']);

    await expect.poll(counts).toEqual({ done: 0, total: 0, isPaused: false });
    expect(asked).toEqual([]);
    await expect.poll(lines).toEqual([
      ['a', 'ready'],
      ['b', 'ready'],
    ]);
  });

  it('lets the page draw and hear keys between films whose vectors are kept', async () => {
    const names = Array.from({ length: 40 }, (_, at) => `film ${String(at)}`);
    const done: string[] = [];
    const { indexing, counts } = await someIndexing(names, {
      embedFilm: (key) => {
        if (key === 'film 0') setImmediate(() => done.push('a key'));
        return Promise.resolve(void done.push(key));
      },
    });

    indexing.add(names);

    await expect.poll(counts).toMatchObject({ done: 40 });
    expect(done.indexOf('a key')).toBeLessThan(done.indexOf('film 39'));
    expect(done).toContain('a key');
  });
});
