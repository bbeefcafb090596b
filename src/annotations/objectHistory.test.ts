import { describe, expect, it } from 'vitest';
import { aMark, anEvent, anOpinion, aVerdict } from './builders.ts';
import type { Draft, Statement } from './event.ts';
import type { FindingDraft } from './findings/finding.ts';
import { historyOfObject } from './objectHistory.ts';

const fracture: FindingDraft = {
  kind: 'finding',
  scope: 'film',
  studyUid: '',
  markId: null,
  term: 'fracture',
  termKind: 'finding',
  termLabel: 'fracture',
  ontology: 'osselet-bone/2',
  value: { kind: 'presence', isPresent: true },
  certainty: null,
  attributes: {},
  attributeLabels: [],
  isBlind: false,
  isPhantom: false,
};
const drafts: Record<string, Draft> = {
  drawn: { kind: 'mark', markId: 'm1', mark: aMark() },
  other: { kind: 'mark', markId: 'm2', mark: aMark() },
  verdict: aVerdict(),
  opinion: anOpinion(),
  ofFilm: fracture,
  ofMark: { ...fracture, scope: 'region', markId: 'm1' },
  luxation: { ...fracture, term: 'dislocation' },
  moved: { kind: 'mark-changed', markId: 'm1', change: { text: 'trait' } },
  returned: { kind: 'returned', to: 'Anne', about: { kind: 'mark', markId: 'm1' }, reason: 'trop large' },
  maintained: { kind: 'maintained', returned: 'returned', note: '' },
  deleted: { kind: 'mark-deleted', markId: 'm1' },
};
const said = Object.entries(drafts).map(([id, draft]) => ({ event: anEvent({ id }, draft) as Statement }));
const of = (object: Parameters<typeof historyOfObject>[1]) =>
  historyOfObject(said, object).map(({ event }) => event.id);

describe('the history of one object', () => {
  it('of a mark is how it was drawn, changed and deleted, what was said of it, and what its author answered', () => {
    expect(of({ kind: 'mark', markId: 'm1' })).toEqual([
      'drawn',
      'ofMark',
      'moved',
      'returned',
      'maintained',
      'deleted',
    ]);
  });

  it('of a finding of the film is every form in which it was said, and not what was said of a mark', () => {
    const ofFilm = { scope: 'film', markId: null } as const;

    expect(of({ kind: 'finding', finding: 'fracture', subject: ofFilm })).toEqual([
      'verdict',
      'opinion',
      'ofFilm',
    ]);
    expect(of({ kind: 'finding', finding: 'fracture', subject: { scope: 'region', markId: 'm1' } })).toEqual([
      'ofMark',
    ]);
  });
});
