import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createCatalogueSlice } from '../../catalogue/index.ts';
import type { Film } from '../../dicom/index.ts';
import { OsseletError } from '../../foundation/index.ts';
import { createMemoryStorage } from '../../storage/index.ts';
import { followReadings, followSelection } from './follow.ts';

const aFilm = (key: string, fileName = key) => ({ key, fileName }) as Film;
const picture = { thumbnail: { width: 1, height: 1, data: Uint8Array.of(9) }, pixelSha256: 'a' };

function followed(storage = createMemoryStorage()) {
  const done: string[] = [];
  const catalogue = createStore(createCatalogueSlice({ storage }));
  followReadings(catalogue, (key) => void done.push(`forget ${key}`));
  followSelection(
    catalogue,
    { show: (place, key) => Promise.resolve(void done.push(`${place}: ${String(key)}`)) },
    (key) => Promise.resolve(void done.push(`annotations of ${key}`)),
  );
  const act = catalogue.getState();
  const give = (film: Film, alreadyOpen: string[] = []) =>
    act.findFilms(act.arrive(film.fileName), [film], alreadyOpen);
  const since = () => done.splice(0);
  return { act, give, since };
}

describe('the films on screen', () => {
  it('are drawn when chosen, and what was said of the main one is loaded', () => {
    const { act, give, since } = followed();
    give(aFilm('a#0'));
    give(aFilm('b#0'));

    act.select('a#0');
    act.compare('b#0');

    expect(since()).toEqual(['annotations of a#0', 'main: a#0', 'compare: b#0']);
  });

  it('are drawn anew, after their answers were forgotten, when their file is given again', () => {
    const { act, give, since } = followed();
    give(aFilm('a#0'));
    act.select('a#0');
    since();

    give(aFilm('a#0', 'retrouvé.dcm'));

    expect(since()).toEqual(['forget a#0', 'main: a#0']);
  });

  it('stay untouched when the file given again is open already', () => {
    const { act, give, since } = followed();
    give(aFilm('a#0'));
    act.select('a#0');
    act.mark('a#0', 'ready');
    since();

    give(aFilm('a#0', 'copie.dcm'), ['a#0']);
    act.select('a#0');

    expect(since()).toEqual([]);
  });

  it('of an earlier session show their annotations, and their pixels once the file is given', async () => {
    const storage = createMemoryStorage();
    const monday = followed(storage);
    monday.give(aFilm('a#0'));
    await monday.act.keep('a#0', picture);
    const { act, give, since } = followed(storage);
    await act.restore();

    act.select('a#0');
    expect(since()).toEqual(['annotations of a#0']);
    give(aFilm('a#0'));

    expect(since()).toEqual(['forget a#0', 'main: a#0']);
  });

  it('say in their place why they are refused', () => {
    const { act, give, since } = followed();
    give(aFilm('a#0'));
    act.select('a#0');
    since();

    act.refuse('a#0', new OsseletError('dicom', 'pixel-data-damaged'));

    expect(since()).toEqual([]);
  });
});
