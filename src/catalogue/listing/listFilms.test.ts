import { describe, expect, it } from 'vitest';
import type { Film } from '../../dicom/index.ts';
import { aFilm } from '../builders.ts';
import { fileEntry, filmEntry, type CatalogueEntry } from '../entry.ts';
import { listFilms, type Listing } from './listFilms.ts';

const unfolded = { filter: '', folded: new Set<string>() };

function film(key: string, fields: Partial<Film> = {}): CatalogueEntry {
  const uids = { studyInstanceUid: `study ${key}`, seriesInstanceUid: `series ${key}` };
  return filmEntry(aFilm({ key, fileName: key, ...uids, ...fields }));
}

const kept = (entry: CatalogueEntry): CatalogueEntry => ({ ...entry, status: 'to-reopen' });
const lines = ({ rows }: Listing) =>
  rows.map((row) => (row.kind === 'film' ? row.id : `${row.kind} of ${String(row.entries.length)}`));

describe('the films in the list', () => {
  it('stand by patient, newest study first, series and films by their numbers, however they arrived', () => {
    const ofDupont = { patientId: '7', patientName: 'Dupont' };
    const study2019 = { ...ofDupont, studyInstanceUid: 's19', studyDate: '20190102' };
    const study2024 = { ...ofDupont, studyInstanceUid: 's24', studyDate: '20240305' };
    const series2 = { ...study2024, seriesInstanceUid: '2', seriesNumber: 2 };

    const listed = listFilms(
      [
        film('ancien', study2019),
        film('b', { patientId: '8', patientName: 'Martin' }),
        film('coupe 10', { ...series2, instanceNumber: 10 }),
        film('coupe 2', { ...series2, instanceNumber: 2 }),
        film('face', { ...study2024, seriesInstanceUid: '1', seriesNumber: 1 }),
      ],
      unfolded,
    );

    expect(lines(listed)).toEqual([
      'patient of 4',
      'study of 3',
      'face',
      'series of 2',
      'coupe 2',
      'coupe 10',
      'study of 1',
      'ancien',
      'patient of 1',
      'b',
    ]);
    expect(listed.order).toEqual(['face', 'coupe 2', 'coupe 10', 'ancien', 'b']);
    expect(listed.stops).toEqual(['face', 'b']);
  });

  it('of an earlier session stand with their study where it is open, else together, a stop for each study', () => {
    const study = { studyInstanceUid: 's1' };

    const listed = listFilms(
      [
        kept(film('seul')),
        kept(film('autre')),
        kept(film('de face', study)),
        film('de profil', { ...study, patientId: '7' }),
      ],
      unfolded,
    );

    expect(lines(listed)).toEqual(['patient of 2', 'seul', 'autre', 'patient of 2', 'de face', 'de profil']);
    expect(listed.stops).toEqual(['seul', 'autre', 'de face']);
  });

  it('that nobody is named on need no heading when they are alone', () => {
    expect(lines(listFilms([film('a'), film('b')], unfolded))).toEqual(['a', 'b']);
  });

  it('count as one option when their series is folded, and the page keys still go through them', () => {
    const series = { studyInstanceUid: 's', seriesInstanceUid: 'serie' };
    const films = [film('a', series), film('b', series), film('c', { ...series, seriesInstanceUid: 'x' })];
    const id = 'unnamed/s/serie';

    const folded = listFilms(films, { filter: '', folded: new Set([id]) });

    expect(folded.rows).toMatchObject([
      { kind: 'series', id, isFolded: true, position: 1 },
      { kind: 'film', id: 'c', position: 2 },
    ]);
    expect(folded.options).toBe(2);
    expect(folded.order).toEqual(['a', 'b', 'c']);
    expect(listFilms(films, unfolded)).toMatchObject({ options: 3, rows: [{ position: null }, {}, {}, {}] });
  });

  it('come after the files that are open, while their file is opening, and not at all when it is refused', () => {
    const refused: CatalogueEntry = { ...fileEntry('file:2', 'notes.txt'), status: 'refused' };

    const listed = listFilms([fileEntry('file:1', 'IM1'), refused, film('a')], unfolded);

    expect(lines(listed)).toEqual(['patient of 1', 'a', 'patient of 1', 'file:1']);
    expect(listed.order).toEqual(['a']);
  });
});

describe('the filter', () => {
  const films = [
    film('IM1', { patientName: 'Lefèvre^Zoé', patientId: 'P-42' }),
    film('IM2', { bodyPart: 'KNEE', studyDescription: 'Genou, chute' }),
    film('poignet.png'),
  ];
  const found = (filter: string) => listFilms(films, { ...unfolded, filter }).order;

  it.each([
    ['lefevre zoe', ['IM1']],
    ['p-42', ['IM1']],
    ['GENOU', ['IM2']],
    ['knee chute', ['IM2']],
    ['poignet', ['poignet.png']],
    ['im', ['IM1', 'IM2']],
    ['  ', ['IM1', 'IM2', 'poignet.png']],
    ['genou zoe', []],
  ])(
    '« %s » finds them by name, patient, description and body part, accents and case aside',
    (text, names) => {
      expect(found(text)).toEqual(names);
    },
  );
});
