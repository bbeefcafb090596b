import { describe, expect, it } from 'vitest';
import { aFinding, anEvent, aPrediction, film } from '../builders.ts';
import type { FindingValue } from '../findings/finding.ts';
import { statementsOn } from './filmStatements.ts';
import { anOpenFilm } from './testStatements.ts';

const opinion = (author: string, seq: number, value: string) =>
  anEvent(
    { seq, id: `${author}${String(seq)}` },
    { kind: 'opinion', finding: 'fracture', findingLabel: 'fracture', value, isBlind: true, author },
  );
const settled = (seq: number, value: FindingValue) =>
  anEvent(
    { seq, id: `s${String(seq)}` },
    {
      kind: 'settlement',
      finding: 'fracture',
      findingLabel: 'fracture',
      value,
      versions: ['Anne1', 'Zoé2', 'Zoé3'],
      author: 'Chef',
    },
  );
const readings = [opinion('Anne', 1, 'present'), opinion('Zoé', 2, 'absent')];
const films = [anOpenFilm({ key: film })];

describe('what leaves the house of a film that two people read', () => {
  it('is what was settled, in the name of who settled it', () => {
    const [said] = statementsOn(films, [...readings, settled(4, { kind: 'presence', isPresent: true })]);

    expect(said?.opinions).toMatchObject([{ author: 'Chef', value: 'present', findingLabel: 'fracture' }]);
  });

  it('is « incertain » where the senior cannot tell either', () => {
    const [said] = statementsOn(films, [...readings, settled(4, { kind: 'unknown' })]);

    expect(said?.opinions.map(({ value }) => value)).toEqual(['unsure']);
  });

  it('keeps the verdicts that say the same, since they tell of the machine', () => {
    const verdict = (seq: number, author: string, value: string) =>
      anEvent({ seq, id: `${author}${String(seq)}` }, { author, value, prediction: aPrediction() });
    const [anne, zoe] = [verdict(1, 'Anne', 'confirmed'), verdict(2, 'Zoé', 'rejected')];
    const absent = settled(4, { kind: 'presence', isPresent: false });
    const present = settled(4, { kind: 'presence', isPresent: true });

    expect(statementsOn(films, [anne, zoe, absent])[0]?.verdicts.map(({ author }) => author)).toEqual([
      'Zoé',
    ]);
    expect(statementsOn(films, [anne, zoe, present])[0]?.verdicts).toEqual([]);
  });

  it('is a statement where a reader stated it so, grades included', () => {
    const grade = (one: number): FindingValue => ({ kind: 'grade', grade: one });
    const stated = (author: string, seq: number, one: number) =>
      anEvent({ seq, id: `${author}${String(seq)}` }, { author, ...aFinding({ value: grade(one) }) });

    const [said] = statementsOn(films, [stated('Anne', 1, 1), stated('Zoé', 2, 3), settled(4, grade(2))]);

    expect(said?.findings).toMatchObject([{ author: 'Chef', termLabel: 'fracture', value: grade(2) }]);
    expect(said?.opinions).toEqual([]);
  });

  it('is what was said last where the question was opened again', () => {
    const again = anEvent(
      { seq: 9, id: 'Zoé9' },
      { author: 'Zoé', ...aFinding({ value: { kind: 'presence', isPresent: false } }) },
    );
    const [said] = statementsOn(films, [
      ...readings,
      settled(4, { kind: 'presence', isPresent: true }),
      again,
    ]);

    expect(said?.opinions).toMatchObject([{ author: 'Zoé', value: 'absent' }]);
    expect(said?.findings).toMatchObject([{ author: 'Zoé' }]);
  });
});
