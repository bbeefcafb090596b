import { describe, expect, it } from 'vitest';
import { aFinding, anEvent } from '../builders.ts';
import { awaitedList } from './awaitedList.ts';

const origin = {
  list: 'l',
  strategy: 'uncertainty',
  seed: 7,
  pool: 'p',
  share: 'chosen',
  double: 0.5,
} as const;
let count = 0;
const said = (film: string, author: string, worklist: object | null = origin, term = 'fracture') =>
  anEvent(
    { filmKey: film, seq: ++count, id: String(count) },
    { author, ...aFinding({ term, termLabel: term }), ...(worklist && { worklist }) },
  );
const here = new Set(['a', 'b', 'c', 'd']);
const keys = (list: ReturnType<typeof awaitedList>) => list?.list.items.map(({ filmKey }) => filmKey).sort();

describe('the films that wait for a second reader', () => {
  it('are the first reader’s list, each film in the share it was drawn for', () => {
    const events = [
      said('a', 'Anne'),
      said('b', 'Anne', { ...origin, share: 'evaluation' }),
      said('c', 'Anne', null),
    ];

    const awaited = awaitedList(events, 'Zoé', here);

    expect(awaited).toMatchObject({
      findingLabel: 'fracture',
      list: { id: 'l', finding: 'fracture', strategy: 'uncertainty', seed: 7, pool: 'p', doubleShare: 0.5 },
    });
    expect([...awaited!.list.items].sort((x, y) => (x.filmKey < y.filmKey ? -1 : 1))).toEqual([
      { filmKey: 'a', share: 'chosen', isDouble: true },
      { filmKey: 'b', share: 'evaluation', isDouble: true },
    ]);
  });

  it('are none for the first reader, nor for a third once two have read', () => {
    const events = [said('a', 'Anne')];

    expect(awaitedList(events, 'Anne', here)).toBeNull();
    expect(awaitedList([...events, said('a', 'Zoé')], 'Paul', here)).toBeNull();
  });

  it('are only those that can be read here, and the longest list where several wait', () => {
    const other = { ...origin, list: 'm' };
    const events = [
      said('a', 'Anne'),
      said('b', 'Anne', other, 'hardware'),
      said('c', 'Anne', other, 'hardware'),
      said('elsewhere', 'Anne'),
      said('nowhere', 'Anne'),
    ];

    expect(keys(awaitedList(events, 'Zoé', here))).toEqual(['b', 'c']);
    expect(
      keys(awaitedList([...events, said('b', 'Zoé', other, 'hardware')], 'Zoé', new Set(['a', 'b']))),
    ).toEqual(['a']);
  });
});
