/**
 * Patient and study of a film as its file says them, so that what is written about the film files under the same
 * patient and study: letter for letter, carets of the name and all. What the file lacks is written empty.
 */
import type { TagRow } from '../tags/tagRow.ts';
import { element, tagOf, type Keyword } from './dictionary.ts';
import type { DataSet } from './element.ts';

/** Characters that the VR of each allows; a file that has more is cut, as no reader could take it. */
const lengths = {
  PatientName: 324,
  PatientID: 64,
  IssuerOfPatientID: 64,
  PatientBirthDate: 8,
  PatientSex: 16,
  StudyInstanceUID: 64,
  StudyDate: 8,
  StudyTime: 14,
  StudyID: 16,
  AccessionNumber: 16,
  ReferringPhysicianName: 324,
  StudyDescription: 64,
} as const satisfies Partial<Record<Keyword, number>>;

type Copied = keyof typeof lengths;
const copied = Object.keys(lengths) as readonly Copied[];
/** Type 3: not there is better than empty. */
const optional: readonly Copied[] = ['IssuerOfPatientID', 'StudyDescription'];

export type StudyHeader = Readonly<Partial<Record<Copied, string>>>;

export function studyHeader(rows: readonly TagRow[]): StudyHeader {
  const texts = new Map(
    rows.flatMap(({ tag, level, value }) =>
      level === 0 && value.kind === 'text' ? [[tag, value.text] as const] : [],
    ),
  );
  return Object.fromEntries(
    copied.flatMap((keyword) => {
      const [first = ''] = (texts.get(tagName(keyword)) ?? '').split('\\');
      return first === '' ? [] : [[keyword, first.slice(0, lengths[keyword])]];
    }),
  );
}

export function studyModules(header: StudyHeader): DataSet {
  return copied
    .filter((keyword) => header[keyword] !== undefined || !optional.includes(keyword))
    .map((keyword) => element(keyword, header[keyword] ?? null));
}

function tagName(keyword: Copied): string {
  const hex = tagOf(keyword).toString(16).padStart(8, '0');
  return `${hex.slice(0, 4)},${hex.slice(4)}`;
}
