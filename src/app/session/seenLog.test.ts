import { expect, it } from 'vitest';
import { aFinding, aMark, anEvent } from '../../annotations/builders.ts';
import { annotatedFilms } from '../../annotations/index.ts';
import { seenLog } from './seenLog.ts';

const worklist = { list: 'l', strategy: 'random', seed: 1, pool: '', share: 'chosen', double: 1 } as const;
const anne = { author: 'Anne' };
const log = {
  all: () =>
    Promise.resolve([
      anEvent({ filmKey: 'a#0', seq: 1, id: '1' }, { ...anne, ...aFinding({ worklist }) }),
      anEvent({ filmKey: 'a#0', seq: 2, id: '2' }, { ...anne, kind: 'mark', markId: 'm', mark: aMark() }),
      anEvent({ filmKey: 'b#0', seq: 1, id: '3' }, { ...anne, kind: 'mark', markId: 'n', mark: aMark() }),
    ]),
};

it('the filter of annotated films does not tell a blind second reader where the first one drew', async () => {
  const seenBy = (author: string) => seenLog(log, () => ({ author, twice: new Map() })).all();

  expect([...annotatedFilms(await seenBy('Zoé'))]).toEqual(['b#0']);
  expect([...annotatedFilms(await seenBy('Anne'))].sort()).toEqual(['a#0', 'b#0']);
});

it('hides what others said of a film of the list in reading that two people read', async () => {
  const twice = new Map([['b#0', 'fracture']]);

  const seen = await seenLog(log, () => ({ author: 'Zoé', twice })).all();

  expect(seen).toEqual([]);
});
