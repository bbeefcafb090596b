import { describe, expect, it } from 'vitest';
import { choicesOf, filterCount, noFilter, passing, type FilmFacts, type SearchFilter } from './filter.ts';

const aFilm = (key: string, facts: Partial<FilmFacts> = {}): FilmFacts => ({
  key,
  region: null,
  view: null,
  studyDate: null,
  isToReopen: false,
  ...facts,
});

const films = [
  aFilm('hand 2023', { region: 'HAND', view: 'PA', studyDate: '20230510' }),
  aFilm('hand 2024', { region: 'hand ', view: 'LL', studyDate: '2024.01.31' }),
  aFilm('knee 2024', { region: 'KNEE', view: 'AP', studyDate: '20240201' }),
  aFilm('kept hand', { region: 'HAND', view: 'PA', isToReopen: true }),
  aFilm('picture', { studyDate: 'inconnue' }),
];

function found(filter: Partial<SearchFilter>, annotated: readonly string[] = []) {
  return passing(films, { ...noFilter, ...filter }, new Set(annotated));
}

describe('filters of a search', () => {
  it.each<[string, Partial<SearchFilter>, string[]]>([
    ['nothing', {}, ['hand 2023', 'hand 2024', 'knee 2024', 'kept hand', 'picture']],
    ['a region, however its file writes it', { region: 'HAND' }, ['hand 2023', 'hand 2024', 'kept hand']],
    ['a view', { view: 'PA' }, ['hand 2023', 'kept hand']],
    ['both', { region: 'HAND', view: 'LL' }, ['hand 2024']],
    ['a date from which', { from: '2024-01-31' }, ['hand 2024', 'knee 2024']],
    ['a date until which', { to: '2024-01-31' }, ['hand 2023', 'hand 2024']],
    ['dates', { from: '2024-02-01', to: '2024-12-31' }, ['knee 2024']],
    ['a region that no film has', { region: 'FOOT' }, []],
  ])('by %s', (_, filter, keys) => {
    expect(found(filter).keys).toEqual(keys);
  });

  it('let only the films pass that something was said of, or drawn on', () => {
    expect(found({ onlyAnnotated: true, region: 'HAND' }, ['kept hand', 'picture']).keys).toEqual([
      'kept hand',
    ]);
  });

  it('count the films whose date nobody knows, those of earlier sessions apart, if all else passes', () => {
    expect(found({ from: '2024-01-01' }).leftOut).toEqual({ toReopen: 1, undated: 1 });
    expect(found({ from: '2024-01-01', region: 'HAND' }).leftOut).toEqual({ toReopen: 1, undated: 0 });
    expect(found({ region: 'HAND' }).leftOut).toEqual({ toReopen: 0, undated: 0 });
  });

  it('are counted as the person sees them: two dates are one filter', () => {
    expect(filterCount(noFilter)).toBe(0);
    expect(filterCount({ ...noFilter, from: '2024-01-01', to: '2024-12-31', onlyAnnotated: true })).toBe(2);
  });

  it('offer what the films have, the most frequent first', () => {
    expect(choicesOf(films, 'region')).toEqual([
      { value: 'HAND', count: 3 },
      { value: 'KNEE', count: 1 },
    ]);
    expect(choicesOf(films, 'view').map(({ value }) => value)).toEqual(['PA', 'AP', 'LL']);
  });
});
