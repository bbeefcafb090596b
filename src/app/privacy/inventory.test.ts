import { describe, expect, it } from 'vitest';
import type { CatalogueEntry } from '../../catalogue/index.ts';
import { unsaid, type Film } from '../../dicom/index.ts';
import type { KeptFilm } from '../../storage/index.ts';
import { patientGroups, totalsOf } from './inventory.ts';

function kept(key: string, fields: Partial<KeptFilm> = {}): KeptFilm {
  const lastOpenedAt = '2026-11-20T08:00:00.000Z';
  return { key, patientMark: 'zoe', lastOpenedAt, events: 0, vectors: 1, copyId: null, ...fields };
}

function entry(id: string, patientName: string | null): CatalogueEntry {
  const film = { ...unsaid, key: id, fileName: id, patientName, patientId: 'P1' } as unknown as Film;
  return { id, fileName: id, film, place: null, firstOpenedAt: null, status: 'ready', error: null };
}

describe('what is kept, by patient', () => {
  it('is named while a film of the patient is open, else numbered, the latest opened first', () => {
    const films = [
      kept('p1', { patientMark: 'paul', lastOpenedAt: '2026-11-25T08:00:00.000Z' }),
      kept('z1', { events: 3 }),
      kept('z2'),
    ];

    const groups = patientGroups(films, { films: [entry('z2', 'LEFEVRE^Zoe')], selectedKey: null });

    expect(groups).toMatchObject([
      { mark: 'paul', number: 1, name: null, keys: ['p1'] },
      { mark: 'zoe', number: 2, name: { title: 'LEFEVRE Zoe', id: 'P1' }, keys: ['z1', 'z2'] },
    ]);
    expect(groups[1]).toMatchObject({ annotatedFilms: 1, annotations: 3, vectors: 2 });
  });

  it('begins with the patient on screen', () => {
    const films = [kept('p1', { patientMark: 'paul', lastOpenedAt: '2026-11-25' }), kept('z1')];

    const groups = patientGroups(films, { films: [], selectedKey: 'z1' });

    expect(groups.map(({ mark, isOnScreen }) => [mark, isOnScreen])).toEqual([
      ['zoe', true],
      ['paul', false],
    ]);
  });

  it('puts films of nobody together, save the one on screen, which can be erased alone', () => {
    const films = ['a', 'b', 'c'].map((key) => kept(key, { patientMark: null }));

    const groups = patientGroups(films, { films: [entry('a', 'X')], selectedKey: 'b' });

    expect(groups).toMatchObject([
      { mark: null, name: null, keys: ['b'], isOnScreen: true },
      { mark: null, name: null, keys: ['a', 'c'] },
    ]);
  });
});

it('a copy that films share is counted once', () => {
  expect(totalsOf([kept('a', { copyId: 'c1' }), kept('b', { copyId: 'c1' }), kept('c')])).toEqual({
    films: 3,
    annotatedFilms: 0,
    annotations: 0,
    vectors: 3,
    copies: 1,
  });
});
