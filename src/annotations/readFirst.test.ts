import { describe, expect, it } from 'vitest';
import { aPrediction, anEvent } from './builders.ts';
import type { AnnotationEvent, OpinionDraft } from './event.ts';
import { readFirstFigures } from './readFirst.ts';

const anOpinion = (seq: number, fields: Partial<OpinionDraft> & { filmKey?: string } = {}): AnnotationEvent =>
  anEvent({ seq, id: String(seq) }, { kind: 'opinion', value: 'absent', isBlind: true, ...fields });
const over = (value: 'confirmed' | 'rejected', seq: number) =>
  anEvent({ seq, id: String(seq) }, { value, prediction: aPrediction({ verdict: 'over' }) });

describe('how often an opinion was changed after the machine was seen', () => {
  it('counts one that another opinion replaced', () => {
    const events = [anOpinion(1), anOpinion(2, { value: 'present', isBlind: false })];

    expect(readFirstFigures(events)).toEqual({ stated: 1, changed: 1 });
  });

  it('counts one that a verdict on the machine contradicts, and not one that it repeats', () => {
    expect(readFirstFigures([anOpinion(1), over('confirmed', 2)])).toEqual({ stated: 1, changed: 1 });
    expect(readFirstFigures([anOpinion(1), over('rejected', 2)])).toEqual({ stated: 1, changed: 0 });
  });

  it('counts none that came back to what was said first', () => {
    const events = [
      anOpinion(1),
      anOpinion(2, { value: 'present', isBlind: false }),
      anOpinion(3, { isBlind: false }),
    ];

    expect(readFirstFigures(events)).toEqual({ stated: 1, changed: 0 });
  });

  it('leaves out what was taken back, what was said after the machine was seen, and phantoms', () => {
    const taken = [anOpinion(1), anEvent({ seq: 2, id: '2' }, { kind: 'undo', target: '1' })];

    expect(readFirstFigures(taken)).toEqual({ stated: 0, changed: 0 });
    expect(readFirstFigures([anOpinion(1, { isBlind: false })])).toEqual({ stated: 0, changed: 0 });
    expect(readFirstFigures([anOpinion(1, { isPhantom: true })])).toEqual({ stated: 0, changed: 0 });
  });

  it('counts each finding of each film by itself', () => {
    const events = [
      anOpinion(1),
      anOpinion(2, { finding: 'hardware' }),
      anOpinion(3, { filmKey: 'another#0' }),
      anOpinion(4, { value: 'present', isBlind: false }),
    ];

    expect(readFirstFigures(events)).toEqual({ stated: 3, changed: 1 });
  });
});
