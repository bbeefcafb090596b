import i18next, { type TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FindingEvent } from '../event.ts';
import en from '../locales/en.json';
import fr from '../locales/fr.json';
import { bundledOntology } from '../ontology/bundled.ts';
import { placeOf, type FindingDraft } from './finding.ts';
import { markFindings } from './markFindings.ts';

const words: Record<string, TFunction> = {};

beforeAll(async () => {
  const resources = { fr: { translation: fr }, en: { translation: en } };
  const options = { resources, keySeparator: false, nsSeparator: false } as const;
  for (const lng of ['fr', 'en']) words[lng] = await i18next.createInstance().init({ ...options, lng });
});

const fracture = {
  kind: 'finding',
  scope: 'region',
  studyUid: '',
  markId: 'm1',
  term: 'fracture',
  termKind: 'finding',
  termLabel: 'fracture',
  ontology: 'osselet-bone/1',
  value: { kind: 'presence', isPresent: true },
  certainty: 0.8,
  attributes: {},
  attributeLabels: [],
  isBlind: false,
  isPhantom: false,
} as const satisfies FindingDraft;

function beside(said: readonly Partial<FindingDraft>[], language = 'fr') {
  const findings = new Map(
    said.map((fields) => {
      const event = { ...fracture, ...fields } as FindingEvent;
      return [placeOf(event), event];
    }),
  );
  return Object.fromEntries(markFindings(findings, bundledOntology, { t: words[language]!, language }));
}

const displaced = { attributes: { displacement: 'displaced' }, attributeLabels: ['déplacée'] };

describe('what was said of a mark', () => {
  it('is its finding and how it is, in the language of the screen', () => {
    expect(beside([displaced])).toEqual({ m1: ['fracture, déplacée'] });
    expect(beside([displaced], 'en')).toEqual({ m1: ['fracture, displaced'] });
  });

  it('is each finding in turn, with its grade, and whether it is absent or unknown', () => {
    expect(
      beside([
        { term: 'kellgren-lawrence', value: { kind: 'grade', grade: 2 } },
        { value: { kind: 'presence', isPresent: false } },
        { term: 'dislocation', value: { kind: 'unknown' } },
      ]),
    ).toEqual({
      m1: ['Kellgren-Lawrence\u00a0: grade 2', 'absence\u00a0: fracture', 'inconnu\u00a0: luxation'],
    });
  });

  it('stays as it was said where the list in use does not have it', () => {
    expect(beside([{ term: 'tophus', termLabel: 'tophus goutteux', ...displaced }], 'en')).toEqual({
      m1: ['tophus goutteux, déplacée'],
    });
  });

  it('is nothing that was said of the film, or of another mark', () => {
    expect(beside([{ scope: 'film', markId: null }, { markId: 'm2' }])).toEqual({ m2: ['fracture'] });
  });
});
