import { describe, expect, it } from 'vitest';
import { OsseletError } from '../foundation/index.ts';
import { aBar, aFilm } from './builders.ts';
import { openingProgress, withFilms, withKept, withoutUnread, withRefusal, withStatus } from './entries.ts';
import { fileEntry, filmEntry, isSelectable, type CatalogueEntry } from './entry.ts';

const ids = (entries: readonly CatalogueEntry[]) => entries.map((entry) => entry.id);
const films = (...keys: string[]) => keys.map((key) => aFilm({ key }));
const refusal = new OsseletError('dicom', 'not-a-film');

describe('the list of films', () => {
  it('puts the films of a file where the file stood, all frames of it', () => {
    const files = [fileEntry('file:1', 'a.dcm'), fileEntry('file:2', 'b.dcm')];

    expect(ids(withFilms(files, 'file:1', films('a#0', 'a#1')))).toEqual(['a#0', 'a#1', 'file:2']);
  });

  it('keeps the order of arrival whichever file opens first', () => {
    const files = [fileEntry('file:1', 'a.dcm'), fileEntry('file:2', 'b.dcm')];
    const second = withFilms(files, 'file:2', films('b#0'));

    expect(ids(withFilms(second, 'file:1', films('a#0')))).toEqual(['a#0', 'b#0']);
  });

  it('reads a film given again where it stands, and lists it once', () => {
    const list = [
      filmEntry(aFilm({ key: 'a#0' })),
      filmEntry(aFilm({ key: 'b#0' })),
      fileEntry('file:3', 'a'),
    ];
    const ready = withStatus(list, 'a#0', 'ready');

    const again = withFilms(ready, 'file:3', [aFilm({ key: 'a#0', fileName: 'copie.dcm' })]);

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

  it('lets only a film whose pixels are at hand go on screen', () => {
    const film = filmEntry(aFilm());

    expect(isSelectable(film)).toBe(true);
    expect(isSelectable({ ...film, status: 'to-reopen' })).toBe(false);
    expect(isSelectable({ ...film, status: 'refused' })).toBe(false);
    expect(isSelectable(fileEntry('file:1', 'a.dcm'))).toBe(false);
  });
});

describe('opening films', () => {
  const list: CatalogueEntry[] = [
    { ...filmEntry(aFilm({ key: 'kept#0' })), status: 'to-reopen', thumbnail: aBar() },
    { ...filmEntry(aFilm({ key: 'ready#0' })), status: 'ready' },
    { ...filmEntry(aFilm({ key: 'again#0' })), thumbnail: aBar() },
    filmEntry(aFilm({ key: 'reading#0' })),
    { ...filmEntry(aFilm({ key: 'embedding#0' })), status: 'embedding' },
    fileEntry('file:9', 'z.dcm'),
  ];

  it('counts what was given and what is done, refused files too, not films of earlier sessions', () => {
    expect(openingProgress(list)).toEqual({ done: 1, total: 5 });
    expect(openingProgress(withRefusal(list, 'file:9', refusal))).toEqual({ done: 2, total: 5 });
  });

  it('leaves out what was not read when it is stopped, and lets a known film wait for its file', () => {
    expect(withoutUnread(list).map(({ id, status }) => [id, status])).toEqual([
      ['kept#0', 'to-reopen'],
      ['ready#0', 'ready'],
      ['again#0', 'to-reopen'],
      ['embedding#0', 'embedding'],
    ]);
  });
});
