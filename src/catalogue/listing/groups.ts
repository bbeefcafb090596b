/**
 * Films as a reading room files them: patient, study, series, film (PS3.3 A.1.2). Patients come in the order in which
 * their first film arrived, their studies newest first, series and films by their numbers. A film kept from an earlier
 * session does not say whose it is (record.ts): it stands with its study where that study is open, else among the
 * films to be reopened.
 */
import type { Film } from '../../dicom/index.ts';
import type { CatalogueEntry } from '../entry.ts';

export interface SeriesGroup {
  readonly id: string;
  readonly entries: readonly CatalogueEntry[];
}
export interface StudyGroup {
  readonly id: string;
  readonly series: readonly SeriesGroup[];
}
export interface PatientGroup {
  /** `patient:…` one patient; `unnamed` films whose patient is not known; `files` files not yet open. */
  readonly id: string;
  readonly studies: readonly StudyGroup[];
}

export function groupFilms(entries: readonly CatalogueEntry[]): PatientGroup[] {
  const patientOfStudy = new Map<string, string>();
  for (const { film } of entries) {
    const patient = film && patientIn(film);
    if (film?.studyInstanceUid && patient) patientOfStudy.set(film.studyInstanceUid, patient);
  }
  const patientId = ({ film }: CatalogueEntry): string =>
    film === null
      ? 'files'
      : (patientIn(film) ?? patientOfStudy.get(film.studyInstanceUid ?? '') ?? 'unnamed');
  const patients = groupBy(entries, patientId);
  // Files not yet open come last: what opens next moves up to its patient.
  patients.sort(([a], [b]) => Number(a === 'files') - Number(b === 'files'));
  return patients.map(([id, ofPatient]) => ({ id, studies: studiesOf(id, ofPatient) }));
}

function patientIn({ patientId, patientName }: Film): string | null {
  return patientId === null && patientName === null
    ? null
    : `patient:${patientId ?? ''}\n${patientName ?? ''}`;
}

function studiesOf(patient: string, entries: readonly CatalogueEntry[]): StudyGroup[] {
  const studyId = ({ film }: CatalogueEntry) => `${patient}/${film?.studyInstanceUid ?? ''}`;
  const studies = groupBy(entries, studyId);
  if (studies.length > 1) studies.sort(([, a], [, b]) => compare(dateOf(b), dateOf(a)));
  return studies.map(([id, ofStudy]) => ({ id, series: seriesOf(id, ofStudy) }));
}

function seriesOf(study: string, entries: readonly CatalogueEntry[]): SeriesGroup[] {
  const seriesId = ({ film }: CatalogueEntry) => `${study}/${film?.seriesInstanceUid ?? ''}`;
  const series = groupBy(entries, seriesId);
  if (series.length > 1) {
    series.sort(([, a], [, b]) => numberOrder(a[0]?.film?.seriesNumber, b[0]?.film?.seriesNumber));
  }
  return series.map(([id, ofSeries]) => ({ id, entries: ofSeries.toSorted(filmOrder) }));
}

function filmOrder(a: CatalogueEntry, b: CatalogueEntry): number {
  return (
    numberOrder(a.film?.instanceNumber, b.film?.instanceNumber) || (a.film?.frame ?? 0) - (b.film?.frame ?? 0)
  );
}

/** What bears no number comes last, as it arrived. */
function numberOrder(a: number | null | undefined, b: number | null | undefined): number {
  return (a ?? Number.MAX_VALUE) - (b ?? Number.MAX_VALUE);
}

function dateOf(entries: readonly CatalogueEntry[]): string {
  return entries.reduce((latest, { film }) => {
    const when = `${film?.studyDate ?? ''}${film?.studyTime ?? ''}`;
    return when > latest ? when : latest;
  }, '');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Groups in the order of their first entry. */
function groupBy(
  entries: readonly CatalogueEntry[],
  keyOf: (entry: CatalogueEntry) => string,
): [string, CatalogueEntry[]][] {
  const groups = new Map<string, CatalogueEntry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return [...groups];
}
