/** Test builders: only the fields that matter to a test are named in it. */
import type { AnnotationEvent, OpinionDraft, Prediction, VerdictDraft } from './event.ts';
import type { FindingDraft } from './findings/finding.ts';
import type { Mark, MarkLook, MeasuringTool, Point } from './mark.ts';
import type { JudgedAnswer } from './slice.ts';

export const film = '1.2.840.1#0';

export function aPrediction(fields: Partial<Prediction> = {}): Prediction {
  return {
    score: 0.214,
    verdict: 'over',
    sentenceVerdict: 'over',
    polarity: 'stated',
    modelName: 'osselet-mini',
    modelVersion: 1,
    modelHash: 'f'.repeat(64),
    backend: 'wasm',
    ...fields,
  };
}

const judged = {
  finding: 'fracture',
  findingLabel: 'fracture',
  sentence: 'fracture du poignet',
  language: 'fr',
  isPhantom: false,
} as const;

export function anAnswer(fields: Partial<JudgedAnswer> = {}): JudgedAnswer {
  return { filmKey: film, ...judged, prediction: aPrediction(), ...fields };
}

export function aVerdict(fields: Partial<VerdictDraft> = {}): VerdictDraft {
  return { kind: 'verdict', value: 'confirmed', ...judged, prediction: aPrediction(), ...fields };
}

export function aMark(
  fields: Partial<{ tool: MeasuringTool; points: Point[]; text: string; look: MarkLook }> = {},
): Mark {
  return {
    tool: 'length',
    points: [
      { x: 10, y: 10 },
      { x: 40, y: 50 },
    ],
    text: '',
    ...fields,
  };
}

export function anOpinion(fields: Partial<OpinionDraft> = {}): OpinionDraft {
  return {
    kind: 'opinion',
    finding: 'fracture',
    findingLabel: 'fracture',
    value: 'present',
    isBlind: false,
    isPhantom: false,
    ...fields,
  };
}

export function aFinding(fields: Partial<FindingDraft> = {}): FindingDraft {
  return {
    kind: 'finding',
    scope: 'film',
    studyUid: '1.2.3',
    markId: null,
    term: 'fracture',
    termKind: 'finding',
    termLabel: 'fracture',
    ontology: 'osselet-bone/1',
    value: { kind: 'presence', isPresent: true },
    certainty: null,
    attributes: {},
    attributeLabels: [],
    isBlind: false,
    isPhantom: false,
    ...fields,
  };
}

type Place = Partial<Pick<AnnotationEvent, 'id' | 'filmKey' | 'device' | 'seq' | 'lamport'>>;

/** An event as the log would hold it, unsealed: its hash is not true. */
export function anEvent(place: Place, draft: object = {}): AnnotationEvent {
  const { device = 'd1', seq = 1 } = place;
  return {
    ...aVerdict(),
    id: `${device}/${String(seq)}`,
    filmKey: film,
    device,
    seq,
    lamport: seq,
    at: '2026-11-24T08:00:00.000Z',
    author: '',
    prev: '',
    hash: '',
    ...place,
    ...draft,
  };
}
