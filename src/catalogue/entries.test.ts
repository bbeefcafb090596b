import { describe, expect, it } from 'vitest';
import { OsseletError } from '../foundation/index.ts';
import { aFilm } from './builders.ts';
import {
  openingProgress,
  withFilms,
  withKept,
  withoutUnopened,
  withRefusal,
  withReopening,
  withReopeningFailed,
  withStatus,
} from './entries.ts';
import { fileEntry, filmEntry, isReadable, isSelectable, type CatalogueEntry } from './entry.ts';

const file = (id: string) => ({ id, place: null });
const ids = (entries: readonly CatalogueEntry[]) => entries.map((entry) => entry.id);
const films = (...keys: string[]) => keys.map((key) => aFilm({ key }));
const refusal = new OsseletError('dicom', 'not-a-film');

describe('the list of films', () => {
  it('puts the films of a file where the file stood, all frames of it', () => {
    const files = [fileEntry('file:1', 'a.dcm'), fileEntry('file:2', 'b.dcm')];

    expect(ids(withFilms(files, file('file:1'), films('a#0', 'a#1')))).toEqual(['a#0', 'a#1', 'file:2']);
  });

  it('keeps the order of arrival whichever file opens first', () => {
    const files = [fileEntry('file:1', 'a.dcm'), fileEntry('file:2', 'b.dcm')];
    const second = withFilms(files, file('file:2'), films('b#0'));

    expect(ids(withFilms(second, file('file:1'), films('a#0')))).toEqual(['a#0', 'b#0']);
  });

  it('reads a film given again where it stands, and lists it once', () => {
    const list = [
      filmEntry(aFilm({ key: 'a#0' })),
      filmEntry(aFilm({ key: 'b#0' })),
      fileEntry('file:3', 'a'),
    ];
    const ready = withStatus(list, 'a#0', 'ready');

    const again = withFilms(ready, file('file:3'), [aFilm({ key: 'a#0', fileName: 'copie.dcm' })]);

    expect(again.map(({ id, fileName, status }) => [id, fileName, status])).toEqual([
      ['a#0', 'copie.dcm', 'reading'],
      ['b#0', 'poignet.dcm', 'reading'],
    ]);
  });

  it('lists a film of an earlier session once, before those of this one', () => {
    const kept = films('a#0', 'b#0').map((film) => ({ ...filmEntry(film), status: 'to-reopen' as const }));

    const list = withKept([filmEntry(aFilm({ key: 'b#0' }))], kept);

    expect(list.map(({ id, status }) => [id, status])).toEqual([
      ['a#0', 'to-reopen'],
      ['b#0', 'reading'],
    ]);
  });

  it('leaves a film alone whose file is given again with the same pixels', () => {
    const film = aFilm({ key: 'a#0' });
    const list = [...withStatus([filmEntry(film)], 'a#0', 'ready'), fileEntry('file:2', 'copie.dcm')];

    const again = withFilms(list, file('file:2'), [aFilm({ key: 'a#0', fileName: 'copie.dcm' })], ['a#0']);

    expect(again).toEqual([list[0]]);
    expect(again[0]?.film).toBe(film);
  });

  it('reads a refused film anew even if the reader holds it', () => {
    const list = [...withRefusal([filmEntry(aFilm())], '1.2.3#0', refusal), fileEntry('file:2', 'b.dcm')];

    expect(withFilms(list, file('file:2'), [aFilm()], ['1.2.3#0'])).toMatchObject([
      { status: 'reading', error: null },
    ]);
  });

  it('puts on screen a film whose pixels are at hand, lets one of an earlier session be chosen, and no refused one', () => {
    const film = filmEntry(aFilm());
    const kept = { ...film, status: 'to-reopen' as const };
    const refused = { ...film, status: 'refused' as const };
    const file = fileEntry('file:1', 'a.dcm');

    expect([film, kept, refused, file].map(isReadable)).toEqual([true, false, false, false]);
    expect([film, kept, refused, file].map(isSelectable)).toEqual([true, true, false, false]);
  });
});

describe('opening films', () => {
  const list: CatalogueEntry[] = [
    { ...filmEntry(aFilm({ key: 'kept#0' })), status: 'to-reopen' },
    { ...filmEntry(aFilm({ key: 'ready#0' })), status: 'ready' },
    { ...filmEntry(aFilm({ key: 'again#0' })), status: 'opening' },
    filmEntry(aFilm({ key: 'reading#0' })),
    { ...filmEntry(aFilm({ key: 'embedding#0' })), status: 'embedding' },
    fileEntry('file:9', 'z.dcm'),
  ];

  it('counts what was given and what is done, refused files too, not films of earlier sessions', () => {
    expect(openingProgress(list)).toEqual({ done: 2, total: 5 });
    expect(openingProgress(withRefusal(list, 'file:9', refusal))).toEqual({ done: 3, total: 5 });
  });

  it('leaves out only what was not opened when it is stopped: an open film stays, one being reopened waits again', () => {
    expect(withoutUnopened(list).map(({ id, status }) => [id, status])).toEqual([
      ['kept#0', 'to-reopen'],
      ['ready#0', 'ready'],
      ['again#0', 'to-reopen'],
      ['reading#0', 'ready'],
      ['embedding#0', 'embedding'],
    ]);
  });
});

describe('reopening films', () => {
  const place = { path: ['étude', 'IM1'], byteLength: 9, lastModified: 1, handleId: 'h', copyId: null };
  const kept = ['a#0', 'b#0', 'c#0'].map((key) => ({
    ...filmEntry(aFilm({ key }), place),
    status: 'to-reopen' as const,
  }));
  const lines = (entries: readonly CatalogueEntry[]) => entries.map(({ id, status }) => [id, status]);

  it('has them wait where they stand, and those of the file come back, a new one beside them', () => {
    const waiting = withReopening(kept, ['a#0', 'b#0']);
    expect(lines(waiting)).toEqual([
      ['a#0', 'opening'],
      ['b#0', 'opening'],
      ['c#0', 'to-reopen'],
    ]);

    expect(lines(withFilms(waiting, { id: 'a#0', place }, films('b#0', 'new#0')))).toEqual([
      ['a#0', 'opening'],
      ['new#0', 'reading'],
      ['b#0', 'reading'],
      ['c#0', 'to-reopen'],
    ]);
  });

  it('that fails says why at each of them, and not at one that came back meanwhile', () => {
    const waiting = withStatus(withReopening(kept, ['a#0', 'b#0']), 'b#0', 'reading');

    const failed = withReopeningFailed(waiting, ['a#0', 'b#0'], () => refusal);

    expect(failed.map(({ status, error }) => [status, error?.code])).toEqual([
      ['to-reopen', 'not-a-film'],
      ['reading', undefined],
      ['to-reopen', undefined],
    ]);
  });
});
