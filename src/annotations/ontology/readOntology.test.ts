import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOsseletError } from '../../foundation/index.ts';
import { bundledOntology, bundledOntologyText } from './bundled.ts';
import { readOntology } from './readOntology.ts';

const label = { fr: 'fracture', en: 'fracture' };
const aTerm = (fields: object) => ({ id: 'fracture', label, ...fields });
const aFile = (...terms: object[]): string =>
  JSON.stringify({ format: 'osselet-ontology/1', id: 'hospital', version: 3, name: label, terms });

function refusalOf(text: string) {
  try {
    readOntology(text);
  } catch (error) {
    if (isOsseletError(error)) return { code: error.code, ...error.facts };
    throw error;
  }
  return null;
}

describe('a list of findings', () => {
  it('gives a term that says no more than its name the plainest of everything', () => {
    const { terms } = readOntology(aFile(aTerm({})));

    expect(terms).toEqual([
      {
        id: 'fracture',
        label,
        kind: 'finding',
        scopes: ['film'],
        scale: { kind: 'presence' },
        parent: null,
        exclusiveGroup: null,
        attributes: [],
        codes: [],
        guideline: null,
      },
    ]);
  });

  it('is refused by the place where a word stands for a number, or a label lacks a language', () => {
    expect(
      refusalOf(aFile(aTerm({ scale: { kind: 'number', unit: 'mo', minimum: '0', maximum: 9 } }))),
    ).toEqual({
      code: 'ontology-invalid',
      place: 'terms.0.scale.minimum',
      detail: '"0" ≠ number',
    });
    expect(refusalOf(aFile(aTerm({ label: { fr: 'fracture' } })))).toMatchObject({
      code: 'ontology-invalid',
      place: 'terms.0.label.en',
    });
  });

  it('is refused where a term stands below itself, alone or through others', () => {
    const three = [
      aTerm({ id: 'a', parent: 'b' }),
      aTerm({ id: 'b', parent: 'c' }),
      aTerm({ id: 'c', parent: 'a' }),
    ];

    expect(refusalOf(aFile(aTerm({ parent: 'fracture' })))).toEqual({
      code: 'ontology-cycle',
      term: 'fracture',
    });
    expect(refusalOf(aFile(...three))).toEqual({ code: 'ontology-cycle', term: 'a' });
  });

  it('is refused where a parent is not in it, a name comes twice, or a range is empty', () => {
    expect(refusalOf(aFile(aTerm({ parent: 'trauma' })))).toEqual({
      code: 'ontology-unknown-parent',
      term: 'fracture',
      parent: 'trauma',
    });
    expect(refusalOf(aFile(aTerm({}), aTerm({})))).toEqual({ code: 'ontology-twin', term: 'fracture' });
    expect(
      refusalOf(aFile(aTerm({ scale: { kind: 'number', unit: 'mo', minimum: 9, maximum: 9 } }))),
    ).toEqual({
      code: 'ontology-empty-range',
      term: 'fracture',
    });
  });

  it('is refused where a picture of a guideline would be fetched from elsewhere', () => {
    const pictures = [{ address: 'https://example.org/a.png', caption: label }];

    expect(refusalOf(aFile(aTerm({ guideline: { text: label, pictures } })))).toMatchObject({
      code: 'ontology-invalid',
      place: 'terms.0.guideline.pictures.0.address',
    });
  });

  it('is refused, never half taken, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(refusalOf(text)?.code).toMatch(/^ontology-(not-json|invalid)$/);
      }),
      { seed: 6 },
    );
  });
});

describe('the list that Osselet brings', () => {
  it('reads as it stands in the file, in both languages', () => {
    expect(readOntology(bundledOntologyText)).toEqual(bundledOntology);
    expect(bundledOntology.terms.every(({ label: { fr, en } }) => fr.trim() !== '' && en.trim() !== '')).toBe(
      true,
    );
  });

  it('has « film normal », Kellgren-Lawrence from 0 to 4, and a bone age in months', () => {
    const scaleOf = (id: string) => bundledOntology.terms.find((term) => term.id === id)?.scale;
    const kellgrenLawrence = scaleOf('kellgren-lawrence');

    expect(bundledOntology.terms.filter(({ kind }) => kind === 'normal').map(({ id }) => id)).toEqual([
      'normal',
    ]);
    expect(kellgrenLawrence?.kind === 'ordinal' && kellgrenLawrence.grades.map(({ fr }) => fr[0])).toEqual([
      '0',
      '1',
      '2',
      '3',
      '4',
    ]);
    expect(scaleOf('bone-age')).toEqual({ kind: 'number', unit: 'mo', minimum: 0, maximum: 240 });
  });
});
