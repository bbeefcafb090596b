import { describe, expect, it } from 'vitest';
import { aFinding, anEvent, aPrediction, film } from './builders.ts';
import { trainingSet } from './index.ts';

const present = { kind: 'presence', presence: 'present' };
const absent = { kind: 'presence', presence: 'absent' };
const opinion = (value: string) => ({ kind: 'opinion', value });

describe('the training set', () => {
  it('has one label for each film and finding that was judged, the last one', () => {
    const events = [
      anEvent({ seq: 1 }, { value: 'confirmed' }),
      anEvent({ seq: 2 }, { value: 'rejected' }),
      anEvent({ seq: 3 }, { finding: 'implant', prediction: aPrediction({ verdict: 'under' }) }),
      anEvent({ seq: 1, filmKey: '9#0', id: 'other' }),
    ];

    expect(trainingSet(events)).toEqual([
      { filmKey: film, finding: 'fracture', label: absent },
      { filmKey: film, finding: 'implant', label: absent },
      { filmKey: '9#0', finding: 'fracture', label: present },
    ]);
  });

  it('takes what a reader states of the film over an earlier verdict, and the other way round', () => {
    const verdict = (seq: number) => anEvent({ seq }, { value: 'rejected' });
    const stated = (seq: number) => anEvent({ seq }, aFinding());

    expect(trainingSet([verdict(1), stated(2)])).toEqual([
      { filmKey: film, finding: 'fracture', label: present },
    ]);
    expect(trainingSet([stated(1), verdict(2)])).toEqual([
      { filmKey: film, finding: 'fracture', label: absent },
    ]);
  });

  it('holds grades and numbers as they were said', () => {
    const grade = { kind: 'grade', grade: 3 } as const;
    const age = { kind: 'number', number: 126, unit: 'mo' } as const;
    const events = [
      anEvent({ seq: 1 }, aFinding({ term: 'kellgren-lawrence', value: grade })),
      anEvent({ seq: 2 }, aFinding({ term: 'bone-age', value: age })),
    ];

    expect(trainingSet(events).map(({ label }) => label)).toEqual([grade, age]);
  });

  it('learns nothing where somebody cannot tell, spoke of a mark, or of the quality of the film', () => {
    const events = [
      anEvent({ seq: 1 }, { value: 'confirmed' }),
      anEvent({ seq: 2 }, aFinding({ value: { kind: 'unknown' } })),
      anEvent({ seq: 3 }, aFinding({ term: 'luxation', scope: 'region', markId: 'm' })),
      anEvent({ seq: 4 }, aFinding({ term: 'cut-off', termKind: 'quality' })),
      anEvent({ seq: 5 }, { ...opinion('unsure'), finding: 'hardware' }),
    ];

    expect(trainingSet(events)).toEqual([]);
  });

  it('takes a film said to be normal as one without the findings asked for, but for what was said otherwise', () => {
    const normal = aFinding({ term: 'normal', termKind: 'normal' });
    const events = [anEvent({ seq: 1 }, normal), anEvent({ seq: 2 }, opinion('present'))];

    const labels = trainingSet(events, { absentInNormal: ['fracture', 'hardware'] });

    expect(labels.filter(({ finding }) => finding !== 'normal')).toEqual([
      { filmKey: film, finding: 'fracture', label: present },
      { filmKey: film, finding: 'hardware', label: absent },
    ]);
    expect(trainingSet([anEvent({}, { ...normal, value: null })], { absentInNormal: ['fracture'] })).toEqual(
      [],
    );
  });

  it('leaves phantoms out unless they are asked for', () => {
    const events = [anEvent({ seq: 1 }, { isPhantom: true })];

    expect(trainingSet(events)).toEqual([]);
    expect(trainingSet(events, { withPhantoms: true })).toHaveLength(1);
  });

  it('leaves out what was taken back', () => {
    const events = [anEvent({ seq: 1, id: 'yes' }), anEvent({ seq: 2 }, { kind: 'undo', target: 'yes' })];

    expect(trainingSet(events)).toEqual([]);
  });
});
