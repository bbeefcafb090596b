import { expect, it } from 'vitest';
import { aFilm } from '../../catalogue/builders.ts';
import type { CatalogueEntry } from '../../catalogue/index.ts';
import { searchFacts } from './searchFacts.ts';

const anEntry = (fields: Partial<CatalogueEntry>): CatalogueEntry => ({
  id: 'a#0',
  fileName: 'a.dcm',
  film: aFilm({ key: 'a#0', bodyPart: 'KNEE', viewPosition: 'AP', studyDate: '20240131' }),
  place: null,
  firstOpenedAt: null,
  status: 'ready',
  error: null,
  ...fields,
});

it('tells filters of the films that can be found: open ones and those of earlier sessions, no file that holds none', () => {
  const facts = searchFacts([
    anEntry({}),
    anEntry({ id: 'b#0', status: 'to-reopen', film: aFilm({ key: 'b#0', bodyPart: 'HAND' }) }),
    anEntry({ id: 'file:1', status: 'opening', film: null }),
    anEntry({ id: 'c#0', status: 'refused' }),
  ]);

  expect(facts).toEqual([
    { key: 'a#0', region: 'KNEE', view: 'AP', studyDate: '20240131', isToReopen: false },
    { key: 'b#0', region: 'HAND', view: null, studyDate: null, isToReopen: true },
  ]);
});
