/** For tests: a film of 400 x 300 pixels of 0.2 mm, and what is said of it. */
import { unsaid, type Film } from '../../dicom/index.ts';
import { toOsseletError, type OsseletError } from '../../foundation/index.ts';
import { aFinding, anEvent, anOpinion, aVerdict } from '../builders.ts';
import type { AnnotationEvent, OpinionDraft, VerdictDraft } from '../event.ts';
import type { FindingDraft } from '../findings/finding.ts';
import type { Mark, MarkProposal } from '../mark.ts';
import { statementsOn, type FilmStatements } from './filmStatements.ts';

export function anOpenFilm(fields: Partial<Film> = {}): Film {
  return {
    ...unsaid,
    key: '1.2.840.1#0',
    fileName: 'étude/MARTIN.dcm',
    origin: 'dicom',
    frame: 0,
    frames: 1,
    rows: 300,
    columns: 400,
    studyInstanceUid: '1.2.840.9',
    seriesInstanceUid: '1.2.840.8',
    sopInstanceUid: '1.2.840.1',
    sopClassUid: '1.2.840.10008.5.1.4.1.1.1.1',
    transferSyntaxUid: '1.2.840.10008.1.2.1',
    photometricInterpretation: 'MONOCHROME2',
    samplesPerPixel: 1,
    bitsAllocated: 16,
    bitsStored: 12,
    isSigned: false,
    rescale: { slope: 1, intercept: 0 },
    spacing: { rowMm: 0.2, columnMm: 0.2, source: 'ImagerPixelSpacing', kind: 'detector' },
    ...fields,
  };
}

interface Saying {
  readonly film?: Film;
  /** By mark id. */
  readonly marks?: Readonly<Record<string, Mark>>;
  readonly opinions?: readonly OpinionDraft[];
  readonly verdicts?: readonly Partial<VerdictDraft>[];
  readonly findings?: readonly FindingDraft[];
}

function eventsOf({
  film = anOpenFilm(),
  marks = {},
  opinions = [],
  verdicts = [],
  findings = [],
}: Saying): AnnotationEvent[] {
  const drafts = [
    ...opinions,
    ...verdicts.map(aVerdict),
    ...findings,
    ...Object.entries(marks).map(([markId, mark]) => ({ kind: 'mark' as const, markId, mark })),
  ];
  return drafts.map((draft, at) => anEvent({ filmKey: film.key, seq: at + 1 }, draft));
}

export function said(saying: Saying): readonly FilmStatements[] {
  return statementsOn([saying.film ?? anOpenFilm()], eventsOf(saying));
}

const at = (...numbers: number[]) =>
  Array.from({ length: numbers.length / 2 }, (_, index) => ({
    x: numbers[2 * index]!,
    y: numbers[2 * index + 1]!,
  }));

export const aProposal: MarkProposal = {
  way: 'like-click',
  score: 0.5,
  modelName: 'pilote',
  modelVersion: 2,
  modelHash: 'abc',
  backend: null,
};

/** One of each kind that measures or points. */
export const oneOfEach: Readonly<Record<string, Mark>> = {
  'm-length': { tool: 'length', points: at(10, 20, 40, 60), text: '' },
  'm-angle': { tool: 'angle', points: at(100, 10, 100, 60, 150, 60), text: 'Angle tibial' },
  'm-cobb': { tool: 'cobb', points: at(50, 100, 150, 100, 50, 200, 150, 300), text: '' },
  'm-box': { tool: 'rectangle', points: at(10, 20, 110, 70), text: 'Fracture œdémateuse' },
  'm-ellipse': { tool: 'ellipse', points: at(200, 100, 300, 140), text: '' },
  'm-arrow': { tool: 'arrow', points: at(30.5, 40.25, 90, 80), text: 'à revoir' },
};

/** One of each kind of value, and of each subject. */
export const oneOfEachFinding: readonly FindingDraft[] = [
  aFinding({
    studyUid: '1.2.840.9',
    certainty: 0.7,
    attributes: { displacement: 'displaced' },
    attributeLabels: ['déplacée'],
    isBlind: true,
  }),
  aFinding({
    studyUid: '1.2.840.9',
    scope: 'region',
    markId: 'm-box',
    term: 'hardware',
    termLabel: 'matériel',
    value: { kind: 'presence', isPresent: false },
  }),
  aFinding({
    studyUid: '1.2.840.9',
    term: 'kellgren-lawrence',
    termLabel: 'Kellgren-Lawrence',
    value: { kind: 'grade', grade: 3 },
  }),
  aFinding({
    studyUid: '1.2.840.9',
    scope: 'study',
    term: 'bone-age',
    termLabel: 'âge osseux',
    value: { kind: 'number', number: 126, unit: 'mo' },
  }),
  aFinding({
    studyUid: '1.2.840.9',
    term: 'wrong-side-marker',
    termKind: 'quality',
    termLabel: 'marqueur de côté faux',
    value: { kind: 'unknown' },
  }),
];

/** What a reader threw; null where it read. */
export function refusal(read: () => unknown): OsseletError | null {
  try {
    read();
    return null;
  } catch (error) {
    return toOsseletError(error);
  }
}

/** A mark of each kind, two opinions and a verdict of one person on one film. */
export const everything = () =>
  said({
    marks: oneOfEach,
    opinions: [
      anOpinion({ findingLabel: 'fracture ; « œuf »', isBlind: true }),
      anOpinion({ finding: 'epanchement', findingLabel: 'épanchement', value: 'unsure' }),
    ],
    verdicts: [{ finding: 'plaque', findingLabel: 'plaque', value: 'rejected' }],
  });
