import { describe, expect, it } from 'vitest';
import { aFinding, aMark, anEvent, film } from '../builders.ts';
import { fold } from '../fold.ts';
import { isVeiled, marksOn } from '../selectors.ts';
import type { AnnotationsSlice } from '../slice.ts';
import { isAnsweredIn } from './answered.ts';
import { awaitedFilms, givenTwice } from './double.ts';
import { originIn } from './worklist.ts';

const items = Array.from({ length: 10 }, (_, at) => ({
  filmKey: `f${String(at)}#0`,
  share: 'chosen' as const,
}));
const none = new Set<string>();
const twiceOf = (given: readonly { filmKey: string; isDouble?: boolean }[]) =>
  given.filter(({ isDouble }) => isDouble === true).map(({ filmKey }) => filmKey);
const origin = { list: 'l', strategy: 'random', seed: 1, pool: '', share: 'chosen', double: 0.2 } as const;
const by = (author: string, seq: number, fields = {}) =>
  anEvent({ seq, id: `${author}${String(seq)}` }, { author, ...aFinding({ worklist: origin, ...fields }) });
const list = { id: 'l', finding: 'fracture' };

describe('the share of a list that is given to two people', () => {
  it('is the same for the same seed, on whatever workstation and in whatever order the films stand', () => {
    const given = twiceOf(givenTwice(items, 0.3, 7, none));

    expect(given).toHaveLength(3);
    expect(twiceOf(givenTwice([...items].reverse(), 0.3, 7, none)).sort()).toEqual([...given].sort());
    expect(twiceOf(givenTwice(items, 0, 7, none))).toEqual([]);
  });

  it('stands with what is said of a film of it', () => {
    const given = givenTwice(items, 1, 7, none);
    const worklist = {
      id: 'l',
      prompt: 'fracture',
      finding: 'fracture',
      strategy: 'random',
      seed: 7,
      pool: '',
      doubleShare: 1,
      items: given,
    } as const;

    expect(originIn(worklist, 'f0#0')).toMatchObject({ double: 1 });
    expect(originIn({ ...worklist, items }, 'f0#0')).not.toHaveProperty('double');
  });

  it('holds what another reader was given and this one has still to read', () => {
    const events = [by('Anne', 1)];

    expect([...awaitedFilms(events, 'Zoé')]).toEqual([film]);
    expect([...awaitedFilms(events, 'Anne')]).toEqual([]);
    expect([...awaitedFilms([...events, by('Zoé', 2)], 'Chef')]).toEqual([]);
    expect(
      twiceOf(givenTwice([{ filmKey: film, share: 'chosen' }], 0, 1, awaitedFilms(events, 'Zoé'))),
    ).toEqual([film]);
  });

  it('is answered for each of both by themselves, and for a third once both have', () => {
    const log = (...events: ReturnType<typeof by>[]) => ({ events, folded: fold(events), fault: null });
    const first = log(by('Anne', 1));
    const both = log(by('Anne', 1), by('Zoé', 2));

    expect(isAnsweredIn(first, list, { reader: 'Anne' })).toBe(true);
    expect(isAnsweredIn(first, list, { reader: 'Zoé' })).toBe(false);
    expect(isAnsweredIn(both, list, { reader: 'Chef' })).toBe(true);
    expect(isAnsweredIn(first, list)).toBe(true);
  });
});

describe('what is hidden from the second reader', () => {
  const drawn = (author: string, seq: number) =>
    anEvent({ seq, id: `m${author}` }, { author, kind: 'mark', markId: `m${author}`, mark: aMark() });
  const slice = (author: string, ...events: ReturnType<typeof by>[]) =>
    ({
      author,
      twice: new Map(),
      logs: { [film]: { events, folded: fold(events), fault: null } },
    }) as unknown as AnnotationsSlice;

  it('are the marks of the other, and all that stands behind the curtain, until they have spoken', () => {
    const said = [by('Anne', 1), drawn('Anne', 2), drawn('Zoé', 3)];
    const before = slice('Zoé', ...said);
    const after = slice('Zoé', ...said, by('Zoé', 4));

    expect([isVeiled(before, film), [...marksOn(before, film).keys()]]).toEqual([true, ['mZoé']]);
    expect([isVeiled(after, film), [...marksOn(after, film).keys()]]).toEqual([false, ['mAnne', 'mZoé']]);
    expect(isVeiled(slice('Anne', ...said), film)).toBe(false);
  });

  it('stays hidden while they spoke of something else', () => {
    expect(
      isVeiled(slice('Zoé', by('Anne', 1), by('Zoé', 2, { term: 'hardware', worklist: undefined })), film),
    ).toBe(true);
  });

  it('is nothing where a film was given to one reader', () => {
    const single = { ...origin, double: undefined };

    expect(isVeiled(slice('Zoé', by('Anne', 1, { worklist: single })), film)).toBe(false);
  });

  it('is hidden from the first reader too, by the list in reading', () => {
    const reading = { ...slice('Anne'), twice: new Map([[film, 'fracture']]) };

    expect(isVeiled(reading, film)).toBe(true);
  });
});
