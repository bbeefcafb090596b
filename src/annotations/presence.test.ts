import { describe, expect, it } from 'vitest';
import { aPrediction, anEvent, film } from './builders.ts';
import { trainingSet } from './index.ts';
import { presenceOf, valueNoting } from './presence.ts';

describe('what a verdict on « fracture du poignet » says of the film', () => {
  it.each([
    ['over', 'confirmed', 'present'],
    ['over', 'rejected', 'absent'],
    ['under', 'confirmed', 'absent'],
    ['under', 'rejected', 'present'],
    ['undecided', 'confirmed', 'present'],
    ['undecided', 'rejected', 'absent'],
  ] as const)('answer %s, %s by the radiologist: the fracture is %s', (verdict, value, presence) => {
    expect(presenceOf(value, { verdict, polarity: 'stated' })).toBe(presence);
  });
});

describe('what a verdict on « pas de fracture » says of the film', () => {
  it.each([
    ['under', 'confirmed', 'present'],
    ['under', 'rejected', 'absent'],
    ['undecided', 'confirmed', 'absent'],
    ['undecided', 'rejected', 'present'],
  ] as const)('answer %s, %s by the radiologist: the fracture is %s', (verdict, value, presence) => {
    expect(presenceOf(value, { verdict, polarity: 'denied' })).toBe(presence);
  });

  it('shows a fracture noted on another sentence as the verdict that would note it here', () => {
    expect(valueNoting('present', { verdict: 'undecided', polarity: 'denied' })).toBe('rejected');
    expect(valueNoting('present', { verdict: 'over', polarity: 'stated' })).toBe('confirmed');
  });
});

describe('the training set', () => {
  it('has one label for each film and finding that was judged, the last one', () => {
    const events = [
      anEvent({ seq: 1 }, { value: 'confirmed' }),
      anEvent({ seq: 2 }, { value: 'rejected' }),
      anEvent({ seq: 3 }, { finding: 'implant', prediction: aPrediction({ verdict: 'under' }) }),
      anEvent({ seq: 1, filmKey: '9#0', id: 'other' }),
    ];

    expect(trainingSet(events)).toEqual([
      { filmKey: film, finding: 'fracture', label: 'absent' },
      { filmKey: film, finding: 'implant', label: 'absent' },
      { filmKey: '9#0', finding: 'fracture', label: 'present' },
    ]);
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
