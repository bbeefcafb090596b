import { describe, expect, it } from 'vitest';
import { aFinding, anOpinion } from '../builders.ts';
import { placeOf } from '../findings/finding.ts';
import { readCoco } from './coco/readCoco.ts';
import { writeCoco } from './coco/writeCoco.ts';
import { stillToSay } from './importPlan.ts';
import { anOpenFilm, oneOfEach, said } from './testStatements.ts';

const nothing = { marks: new Map(), opinions: new Map(), findings: new Map() };

describe('a file that is given a second time', () => {
  it('adds nothing', () => {
    const statements = said({ marks: oneOfEach });
    const plan = readCoco(writeCoco(statements, { withFileNames: false }), [anOpenFilm()]);
    const marks = new Map(Object.entries(oneOfEach));

    expect(stillToSay(plan, () => nothing).films[0]?.marks).toHaveLength(2);
    expect(stillToSay(plan, () => ({ ...nothing, marks })).films).toEqual([]);
  });

  it('says an opinion again where another one stands', () => {
    const opinions = [anOpinion({ value: 'absent' })];
    const plan = { films: [{ filmKey: 'f', marks: [], opinions, findings: [] }], unknown: [], leftOut: 0 };
    const standing = (value: 'absent' | 'present') => ({
      ...nothing,
      opinions: new Map([['fracture', { value }]]),
    });

    expect(stillToSay(plan, () => standing('present')).films[0]?.opinions).toHaveLength(1);
    expect(stillToSay(plan, () => standing('absent')).films).toEqual([]);
  });

  it('says a finding again where another certainty stands, and no other', () => {
    const draft = aFinding({ certainty: 0.7 });
    const plan = {
      films: [{ filmKey: 'f', marks: [], opinions: [], findings: [draft] }],
      unknown: [],
      leftOut: 0,
    };
    const standing = (certainty: number) => ({
      ...nothing,
      findings: new Map([[placeOf(draft), { ...draft, certainty }]]),
    });

    expect(stillToSay(plan, () => standing(0.9)).films[0]?.findings).toHaveLength(1);
    expect(stillToSay(plan, () => standing(0.7)).films).toEqual([]);
  });
});
