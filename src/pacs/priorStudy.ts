/** The last study of the same region of the same patient before this one, as the search of a PACS tells them apart. */
import type { StudyRow } from './qido/rows.ts';

export function priorStudy(study: StudyRow, others: readonly StudyRow[]): StudyRow | null {
  const before = others
    .filter((other) => isSamePatient(other, study) && isBefore(other, study) && isSameRegion(other, study))
    .sort((a, b) => moment(b).localeCompare(moment(a)));
  return before[0] ?? null;
}

/** One hospital numbers its patients; a birth date that differs tells that two hospitals used the number. */
function isSamePatient(other: StudyRow, study: StudyRow): boolean {
  const [born, bornToo] = [other.patientBirthDate, study.patientBirthDate];
  return other.patientId === study.patientId && (born === null || bornToo === null || born === bornToo);
}

function isBefore(other: StudyRow, study: StudyRow): boolean {
  return other.studyUid !== study.studyUid && other.date !== null && moment(other) < moment(study);
}

/** DA and TM sort as text. */
function moment({ date, time }: StudyRow): string {
  return `${date ?? ''} ${time ?? ''}`;
}

function isSameRegion(other: StudyRow, study: StudyRow): boolean {
  if (other.bodyPart !== null && study.bodyPart !== null) return other.bodyPart === study.bodyPart;
  const [said, saidToo] = [other.description, study.description];
  return said !== null && saidToo !== null && said.toLowerCase() === saidToo.toLowerCase();
}
