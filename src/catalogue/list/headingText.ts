/** What a heading says of its films, from their headers; null parts are left out. */
import { personName, dateText, type Film } from '../../dicom/index.ts';
import type { CatalogueEntry } from '../entry.ts';

/** The first film that says it: one reopened among others kept without their patient. */
export function patientText(entries: readonly CatalogueEntry[]): { title: string; id: string | null } | null {
  const film = filmThat(entries, ({ patientName, patientId }) => patientName ?? patientId);
  if (film === null) return null;
  const { patientName, patientId } = film;
  const name = patientName === null ? '' : personName(patientName);
  return name === '' ? { title: patientId ?? '', id: null } : { title: name, id: patientId };
}

export function studyText(entries: readonly CatalogueEntry[], language: string): string {
  const film = filmThat(entries, ({ studyDate, studyDescription }) => studyDate ?? studyDescription);
  if (film === null) return '';
  return joined([film.studyDate && dateText(film.studyDate, language), film.studyDescription]);
}

export function seriesText(entries: readonly CatalogueEntry[]): string {
  const film = filmThat(entries, ({ seriesNumber, seriesDescription }) => seriesDescription ?? seriesNumber);
  return joined([
    film?.seriesNumber?.toString() ?? null,
    film?.seriesDescription ?? entries[0]?.film?.bodyPart ?? null,
  ]);
}

function filmThat(
  entries: readonly CatalogueEntry[],
  says: (film: Film) => string | number | null,
): Film | null {
  return entries.find(({ film }) => film !== null && says(film) !== null)?.film ?? null;
}

export function joined(parts: readonly (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}
