/**
 * Every code that a report of ours bears, in one table: DCM and SNOMED CT as PS3.16 names them, UCUM for units, and our
 * own scheme for what neither has a code for. A new finding or kind of measure is one line. The codes were looked up in the
 * dictionaries of pydicom 2.3.1 (made from PS3.16), 285285000 in dcmjs 0.51.1; 125605004 stands in neither.
 */
import type { Code } from '../../../dicom/index.ts';
import type { OpinionDraft } from '../../event.ts';
import type { Measure } from '../../tools/measure.ts';

export const ownScheme = '99OSSELET';

const dcm = (value: string, meaning: string): Code => ({ value, scheme: 'DCM', meaning });
const sct = (value: string, meaning: string): Code => ({ value, scheme: 'SCT', meaning });
const ucum = (value: string, meaning: string): Code => ({ value, scheme: 'UCUM', meaning });
export const own = (value: string, meaning: string): Code => ({ value, scheme: ownScheme, meaning });

/** Names of the templates TID 1500, 1501, 1410, 4019, 1001 and 1204. */
export const names = {
  report: dcm('126000', 'Imaging Measurement Report'),
  language: dcm('121049', 'Language of Content Item and Descendants'),
  observerType: dcm('121005', 'Observer Type'),
  personName: dcm('121008', 'Person Observer Name'),
  deviceUid: dcm('121012', 'Device Observer UID'),
  deviceName: dcm('121013', 'Device Observer Name'),
  procedure: dcm('121058', 'Procedure reported'),
  measurements: dcm('126010', 'Imaging Measurements'),
  group: dcm('125007', 'Measurement Group'),
  trackingId: dcm('112039', 'Tracking Identifier'),
  trackingUid: dcm('112040', 'Tracking Unique Identifier'),
  finding: dcm('121071', 'Finding'),
  comment: dcm('121106', 'Comment'),
  region: dcm('111030', 'Image Region'),
  source: dcm('121112', 'Source of Measurement'),
  method: sct('370129005', 'Measurement Method'),
  algorithmName: dcm('111001', 'Algorithm Name'),
  algorithmVersion: dcm('111003', 'Algorithm Version'),
  algorithmParameters: dcm('111002', 'Algorithm Parameters'),
  laterality: sct('272741003', 'Laterality'),
  score: own('score', 'Score of the finding'),
  verdict: own('verdict', 'Verdict on the answer of the algorithm'),
  answer: own('answer', 'Answer of the algorithm on the finding'),
  sentenceAnswer: own('sentence-answer', 'Answer of the algorithm on the whole sentence'),
  polarity: own('polarity', 'Whether the sentence states or denies the finding'),
  sentence: own('sentence', 'Sentence that was asked'),
  proposal: own('proposal', 'How the algorithm proposed the region'),
  likeness: own('likeness', 'Likeness of what was proposed'),
  backend: own('backend', 'What computed the answer'),
  blind: own('read-first', 'Said before the answer of the algorithm was shown'),
  ontology: own('ontology', 'List of findings'),
  termKind: own('term-kind', 'Kind of the term'),
  scope: own('scope', 'What it is said of'),
  ofMark: own('of-mark', 'Mark that it is said of'),
  certainty: own('certainty', 'Certainty of the observer'),
  attribute: own('attribute', 'Attribute of the finding'),
} as const;

export const answers = {
  french: { value: 'fr', scheme: 'RFC5646', meaning: 'French' },
  person: dcm('121006', 'Person'),
  device: dcm('121007', 'Device'),
  /** CID 100 names no plain radiography; this is its most general procedure. */
  imaging: sct('363679005', 'Imaging procedure'),
  yes: sct('373066001', 'Yes'),
  right: sct('24028007', 'Right'),
  left: sct('7771000', 'Left'),
  confirmed: own('confirmed', 'Confirmed'),
  rejected: own('rejected', 'Rejected'),
  unknown: own('unknown', 'Looked at, and not known'),
} as const;

/** CID 240. */
export const presence: Readonly<Record<OpinionDraft['value'], Code>> = {
  present: sct('52101004', 'Present'),
  absent: sct('272519000', 'Absent'),
  unsure: sct('373068000', 'Undetermined'),
};

/** By id of the finding; the others have a code of our scheme. */
const findingCodes: Readonly<Record<string, Code>> = {
  fracture: sct('125605004', 'Fracture of bone'),
};

/** In the words that stood on the screen; a meaning has 64 characters at most, and no backslash. */
export function codeOf(finding: string, label: string): Code {
  const meaning = label.replaceAll('\\', '/').slice(0, 64);
  return { ...(findingCodes[finding] ?? own(finding, meaning)), meaning };
}

/** The inverse; a code that is not in our table keeps its scheme, so that no two findings become one. */
export function findingOf({ scheme, value }: Pick<Code, 'scheme' | 'value'>): string {
  const known = Object.entries(findingCodes).find(([, code]) => isSame({ scheme, value }, code));
  if (known !== undefined) return known[0];
  return scheme === ownScheme ? value : `${scheme}:${value}`;
}

/** A place on the film is its coordinates, and an outline that crosses itself measures nothing. */
export type MeasuredKind = Exclude<Measure['kind'], 'none' | 'place' | 'crossed'>;

export const measureNames: Readonly<Record<MeasuredKind, Code>> = {
  length: sct('410668003', 'Length'),
  known: sct('410668003', 'Length'),
  angle: sct('1483009', 'Angle'),
  // CID 7550.
  cobb: sct('285285000', 'Cobb angle'),
  hka: own('hip-knee-ankle', 'Hip-knee-ankle angle, medial'),
  area: sct('42798000', 'Area'),
};

export const units = {
  mm: ucum('mm', 'millimeter'),
  mm2: ucum('mm2', 'square millimeter'),
  deg: ucum('deg', 'degree'),
  px: ucum('{pixels}', 'pixels'),
  px2: ucum('{pixels2}', 'square pixels'),
  none: ucum('1', 'no units'),
  grade: ucum('{grade}', 'grade'),
} as const;

export function isSame(
  one: { readonly value: string; readonly scheme: string } | null,
  other: Code,
): boolean {
  return one?.value === other.value && one.scheme === other.scheme;
}
