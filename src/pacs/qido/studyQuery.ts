/**
 * A worklist search as QIDO-RS parameters (PS3.18 10.6). Names are found by their beginning, as people type them. A body
 * part belongs to a series: a server asked for studies of one may answer none (Orthanc), so series are searched instead.
 */
import { queryText } from './queryText.ts';
import { wishedFields } from './rows.ts';

export interface StudyQuery {
  readonly patientName: string;
  readonly patientId: string;
  readonly accessionNumber: string;
  /** ISO dates as a field gives them, `2026-11-27`, or empty. */
  readonly from: string;
  readonly to: string;
  readonly modality: string;
  readonly bodyPart: string;
}

export const emptyQuery: StudyQuery = {
  patientName: '',
  patientId: '',
  accessionNumber: '',
  from: '',
  to: '',
  modality: '',
  bodyPart: '',
};

export interface QidoSearch {
  readonly level: 'studies' | 'series';
  /** As they stand in the address. */
  readonly parameters: string;
}

export function studySearch(
  query: StudyQuery,
  { limit, offset }: { limit: number; offset: number },
): QidoSearch {
  const level = query.bodyPart.trim() === '' ? 'studies' : 'series';
  const date = dateRange(query.from, query.to);
  const asked: [string, string][] = [
    ['PatientName', beginning(query.patientName)],
    ['PatientID', query.patientId.trim()],
    ['AccessionNumber', query.accessionNumber.trim()],
    ['StudyDate', date],
    [level === 'studies' ? 'ModalitiesInStudy' : 'Modality', query.modality.trim().toUpperCase()],
    ['BodyPartExamined', query.bodyPart.trim().toUpperCase()],
  ];
  const wished = wishedFields.study.map((field): [string, string] => ['includefield', field]);
  const page: [string, string][] = [
    ['limit', String(limit)],
    ['offset', String(offset)],
  ];
  const parameters = queryText([...asked.filter(([, value]) => value !== ''), ...wished, ...page]);
  return { level, parameters };
}

/**
 * Components of a name are parted by ^. Servers differ in how they compare letters with accents (Orthanc drops them from
 * its index), so each stands for any letters: more may be found, never less.
 */
function beginning(name: string): string {
  const parted = name
    .trim()
    .replace(/[\s,]+/g, '^')
    .replace(/[^ -~]+/g, '*');
  return parted === '' || parted.endsWith('*') ? parted : `${parted}*`;
}

function dateRange(from: string, to: string): string {
  const [first, last] = [from, to].map((date) => date.replaceAll('-', ''));
  return first === '' && last === '' ? '' : `${first ?? ''}-${last ?? ''}`;
}
