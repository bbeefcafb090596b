import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aFinding, anEvent, film } from './builders.ts';
import type { AnnotationEvent } from './event.ts';
import type { FindingValue } from './findings/finding.ts';
import { isOpen, openCases, questionsIn } from './readings.ts';
import { trainingSet, unsettled } from './training.ts';
import { saidOf } from './worklist/answered.ts';

const [present, absent] = [true, false].map(
  (isPresent): FindingValue => ({ kind: 'presence', isPresent }),
) as [FindingValue, FindingValue];
const by = (author: string, seq: number, value: FindingValue | null, id = `${author}${String(seq)}`) =>
  anEvent({ seq, id }, { author, ...aFinding({ value }) });
const settled = (seq: number, value: FindingValue, ...versions: string[]): AnnotationEvent =>
  anEvent(
    { seq, id: `s${String(seq)}` },
    { author: 'Chef', kind: 'settlement', finding: 'fracture', findingLabel: 'fracture', value, versions },
  );
const labels = (events: readonly AnnotationEvent[]) => trainingSet(events).map(({ label }) => label);
const label = (presence: 'present' | 'absent') => ({ kind: 'presence', presence });

const anne = by('Anne', 1, present);
const zoe = by('Zoé', 2, absent);

describe('a film that two people read', () => {
  it('is open where they contradict each other: it teaches nothing, and is counted', () => {
    expect(openCases([anne, zoe]).map(({ readings }) => readings.map(({ author }) => author))).toEqual([
      ['Anne', 'Zoé'],
    ]);
    expect(labels([anne, zoe])).toEqual([]);
    expect(unsettled([anne, zoe])).toMatchObject([{ filmKey: film, finding: 'fracture' }]);
  });

  it('teaches what both say, or what the one says who can tell', () => {
    expect(labels([anne, by('Zoé', 2, present)])).toEqual([label('present')]);
    expect(labels([anne, by('Zoé', 2, { kind: 'unknown' })])).toEqual([label('present')]);
    expect(labels([anne, by('Zoé', 2, null)])).toEqual([label('present')]);
  });

  it('teaches the mean of numbers, which are a spread and no contradiction', () => {
    const age = (author: string, seq: number, number: number) =>
      by(author, seq, { kind: 'number', number, unit: 'mo' });

    expect(labels([age('Anne', 1, 120), age('Zoé', 2, 126)])).toEqual([
      { kind: 'number', number: 123, unit: 'mo' },
    ]);
  });

  it('is closed again when one of them comes round', () => {
    expect(labels([anne, zoe, by('Anne', 3, absent)])).toEqual([label('absent')]);
  });

  it('does not count what nobody signed against a name', () => {
    expect(labels([by('', 1, absent), by('Anne', 2, present)])).toEqual([label('present')]);
  });
});

describe('what a senior settles', () => {
  const settlement = settled(3, absent, 'Anne1', 'Zoé2');

  it('holds for training and for lists, and both statements stay', () => {
    const events = [anne, zoe, settlement];

    expect(labels(events)).toEqual([label('absent')]);
    expect(unsettled(events)).toEqual([]);
    expect(saidOf(events, 'fracture').get(film)).toEqual(['absent']);
    expect(saidOf([anne, zoe], 'fracture').get(film)).toEqual(['present', 'absent']);
    expect(questionsIn(events)[0]?.readings).toHaveLength(2);
  });

  it('as « inconnu » closes the question and teaches nothing', () => {
    const events = [anne, zoe, settled(3, { kind: 'unknown' }, 'Anne1', 'Zoé2')];

    expect(openCases(events)).toEqual([]);
    expect(labels(events)).toEqual([]);
  });

  it('is opened again by a later statement that says otherwise, and not by one that says the same', () => {
    const same = by('Anne', 4, absent);
    const other = by('Zoé', 4, present);

    expect(questionsIn([anne, zoe, settlement, same]).some(isOpen)).toBe(false);
    expect(questionsIn([anne, zoe, settlement, other]).some(isOpen)).toBe(true);
  });

  it('is taken back like any statement', () => {
    const undo = anEvent({ seq: 4, id: 'u' }, { author: 'Chef', kind: 'undo', target: 's3' });

    expect(openCases([anne, zoe, settlement, undo])).toHaveLength(1);
  });

  it('comes to the same in whatever order the logs were merged', () => {
    const events = [anne, zoe, settlement, by('Zoé', 4, present), settled(5, present, 'Anne1', 'Zoé4')];
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (order) => {
        expect(labels([...order, anne])).toEqual([label('present')]);
        expect(questionsIn(order)).toEqual(questionsIn(events));
      }),
      { seed: 3, numRuns: 30 },
    );
  });
});
