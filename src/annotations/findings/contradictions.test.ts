import { describe, expect, it } from 'vitest';
import { readOntology } from '../ontology/readOntology.ts';
import { contradictedByMarks, contradictionsIn, type SaidTerm } from './contradictions.ts';

const named = (id: string, fields: object = {}) => ({ id, label: { fr: id, en: id }, ...fields });
const options = [{ id: 'yes', label: { fr: 'oui', en: 'yes' } }];
const side = { id: 'side', label: { fr: 'côté', en: 'side' }, isRequired: true, options };
const ontology = readOntology(
  JSON.stringify({
    format: 'osselet-ontology/1',
    id: 'test',
    version: 1,
    name: { fr: 'essai', en: 'test' },
    terms: [
      named('normal', { kind: 'normal' }),
      named('trauma'),
      named('fracture', { parent: 'trauma' }),
      named('left', { exclusiveGroup: 'side' }),
      named('right', { exclusiveGroup: 'side' }),
      named('hardware', { attributes: [side] }),
      named('cut-off', { kind: 'quality' }),
    ],
  }),
);
const says = (term: string, isPresent = true, attributes = {}): SaidTerm => ({
  term,
  value: { kind: 'presence', isPresent },
  attributes,
});

describe('what is said of one film, against its marks', () => {
  it('is not normal where a mark says what is there', () => {
    const ofMarks = [says('fracture'), says('fracture'), says('trauma', false)];

    expect(contradictedByMarks(ontology, [says('normal')], ofMarks)).toEqual([
      { kind: 'mark-not-normal', terms: ['normal', 'fracture'] },
    ]);
    expect(contradictedByMarks(ontology, [says('normal', false)], ofMarks)).toEqual([]);
  });

  it('is not absent from the film where a mark bears it, and quality denies nothing', () => {
    expect(contradictedByMarks(ontology, [says('fracture', false)], [says('fracture')])).toEqual([
      { kind: 'mark-denied', terms: ['fracture', 'fracture'] },
    ]);
    expect(contradictedByMarks(ontology, [says('normal'), says('fracture')], [says('cut-off')])).toEqual([]);
  });
});

describe('what is said of one film', () => {
  it('contradicts « normal » by any finding that is present, not by one that is absent or by its quality', () => {
    expect(contradictionsIn(ontology, [says('normal'), says('fracture')])).toEqual([
      { kind: 'not-normal', terms: ['normal', 'fracture'] },
    ]);
    expect(contradictionsIn(ontology, [says('normal'), says('fracture', false), says('cut-off')])).toEqual(
      [],
    );
  });

  it('holds one at most of the terms that exclude each other', () => {
    expect(contradictionsIn(ontology, [says('left'), says('right')])).toEqual([
      { kind: 'exclusive', terms: ['left', 'right'] },
    ]);
    expect(contradictionsIn(ontology, [says('left'), says('right', false)])).toEqual([]);
  });

  it('cannot have a fracture without the trauma that stands above it', () => {
    expect(contradictionsIn(ontology, [says('fracture'), says('trauma', false)])).toEqual([
      { kind: 'parent-absent', terms: ['fracture', 'trauma'] },
    ]);
    expect(contradictionsIn(ontology, [says('fracture', false), says('trauma', false)])).toEqual([]);
  });

  it('is not said whole without an attribute that is required', () => {
    expect(contradictionsIn(ontology, [says('hardware')])).toEqual([
      { kind: 'attribute-missing', term: 'hardware', attribute: 'side' },
    ]);
    expect(contradictionsIn(ontology, [says('hardware', true, { side: 'yes' })])).toEqual([]);
  });

  it('may hold a term of another list, of which nothing is known', () => {
    expect(contradictionsIn(ontology, [says('normal'), says('gout')])).toEqual([]);
  });
});
