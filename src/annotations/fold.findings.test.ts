import { describe, expect, it } from 'vitest';
import { aFinding, anEvent, film } from './builders.ts';
import { decideFinding } from './decide.ts';
import type { AnnotationEvent, FindingEvent } from './event.ts';
import { placeOf, type FindingDraft } from './findings/finding.ts';
import { findingsOfStudy } from './findings/ofStudy.ts';
import { statedOn } from './findings/stated.ts';
import { fold } from './fold.ts';
import { bundledOntology } from './ontology/bundled.ts';

const heldIn = (events: readonly AnnotationEvent[]) => [...(fold(events).findings.get(film)?.values() ?? [])];
const absent = { kind: 'presence', isPresent: false } as const;
const first = anEvent({ seq: 1 }, aFinding());

describe('what was said of a film in the terms of a list', () => {
  it('holds as it was said last, once for the film and once for each mark', () => {
    const second = anEvent({ seq: 2 }, aFinding({ value: absent }));
    const ofMark = anEvent({ seq: 3 }, aFinding({ scope: 'region', markId: 'm' }));

    expect(heldIn([ofMark, second, first])).toEqual([second, ofMark]);
  });

  it('is gone once it is taken off, and back once that is undone', () => {
    const off = anEvent({ seq: 2, id: 'off' }, aFinding({ value: null }));
    const undone = anEvent({ seq: 3 }, { kind: 'undo', target: 'off' });

    expect(heldIn([first, off])).toEqual([]);
    expect(heldIn([first, off, undone])).toEqual([first]);
  });

  it('is said once: again the same is nothing new, and what was not said cannot be taken off', () => {
    const said = decideFinding(film, aFinding());
    const surer = aFinding({ certainty: 0.8 });

    expect(said([first], 'd1')).toBeNull();
    expect(decideFinding(film, surer)([first], 'd1')).toEqual(surer);
    expect(decideFinding(film, aFinding({ value: null }))([], 'd1')).toBeNull();
  });
});

describe('what was said of a study', () => {
  const log = (...events: AnnotationEvent[]) => ({ events, folded: fold(events) });
  const at = (minute: number, filmKey: string, fields: Partial<FindingDraft>): AnnotationEvent => ({
    ...(anEvent(
      { filmKey, id: `${filmKey}/${String(minute)}` },
      aFinding({ scope: 'study', ...fields }),
    ) as FindingEvent),
    at: `2026-11-24T08:0${String(minute)}:00.000Z`,
  });

  it('holds for all its films, whichever it was said on, the last of them', () => {
    const onFirst = log(at(1, 'a#0', {}), at(3, 'a#0', { term: 'normal' }));
    const onSecond = log(at(2, 'b#0', { value: absent }));

    const held = findingsOfStudy([onFirst, onSecond], '1.2.3');

    expect([...held.values()].map(({ term, filmKey }) => [term, filmKey])).toEqual([
      ['fracture', 'b#0'],
      ['normal', 'a#0'],
    ]);
  });

  it('can be taken off on another film, and is not of another study', () => {
    const said = log(at(1, 'a#0', {}));

    expect(findingsOfStudy([said, log(at(2, 'b#0', { value: null }))], '1.2.3').size).toBe(0);
    expect(findingsOfStudy([said], '1.2.4').size).toBe(0);
    expect(findingsOfStudy([said], '1.2.3').size).toBe(1);
  });
});

it('a grade said under another list, where the term is answered by yes or no, is not taken for an answer', () => {
  const film1 = { scope: 'film', markId: null } as const;
  const fracture = bundledOntology.terms.find(({ id }) => id === 'fracture')!;
  const stated = (value: FindingDraft['value']) => {
    const event = anEvent({}, aFinding({ value })) as FindingEvent;
    return statedOn(new Map([[placeOf(event), event]]), film1, fracture);
  };

  expect(stated({ kind: 'grade', grade: 2 })).toBeNull();
  expect(stated(absent)?.value).toEqual(absent);
  expect(stated({ kind: 'unknown' })?.value).toEqual({ kind: 'unknown' });
});
