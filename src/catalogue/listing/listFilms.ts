/**
 * From the films to the rows of the list. Headings are no options: a listbox counts what can be chosen, and a folded
 * series is chosen as one. `order` is the way of the page keys, folded or not; `stops` those of the patient keys.
 */
import type { FilmKey } from '../../dicom/index.ts';
import { isSelectable, type CatalogueEntry } from '../entry.ts';
import type { ListView } from '../listView.ts';
import { filterFilms } from './filter.ts';
import { groupFilms, type PatientGroup, type SeriesGroup, type StudyGroup } from './groups.ts';

export type ListRow =
  | { readonly kind: 'patient' | 'study'; readonly id: string; readonly entries: readonly CatalogueEntry[] }
  | {
      readonly kind: 'series';
      readonly id: string;
      readonly entries: readonly CatalogueEntry[];
      readonly isFolded: boolean;
      /** Counts from 1 among the options; only a folded series is one. */
      readonly position: number | null;
    }
  | {
      readonly kind: 'film';
      readonly id: string;
      readonly entry: CatalogueEntry;
      readonly seriesId: string;
      readonly position: number;
    };

export interface Listing {
  readonly rows: readonly ListRow[];
  readonly options: number;
  /** Films that can be chosen, from top to bottom. */
  readonly order: readonly FilmKey[];
  /** The first film of each patient; of each study where the patient is not known. */
  readonly stops: readonly FilmKey[];
}

export function listFilms(films: readonly CatalogueEntry[], { filter, folded }: ListView): Listing {
  const listed = films.filter((entry) => entry.status !== 'refused');
  const patients = groupFilms(filterFilms(listed, filter));
  const rows: ListRow[] = [];
  let options = 0;
  for (const patient of patients) {
    if (isNamed(patient) || patients.length > 1) rows.push(patientRow(patient));
    for (const study of patient.studies) {
      const entries = entriesOf(study);
      if (isNamed(patient) && patient.studies.length > 1) rows.push({ kind: 'study', id: study.id, entries });
      for (const series of study.series) options = addSeries(rows, series, folded, options);
    }
  }
  return { rows, options, ...waysThrough(patients) };
}

/** A series of one film is that film. */
function addSeries(
  rows: ListRow[],
  { id, entries }: SeriesGroup,
  folded: ReadonlySet<string>,
  options: number,
): number {
  let position = options;
  const isSeries = entries.length > 1 && entries.every(({ film }) => film?.seriesInstanceUid != null);
  const isFolded = isSeries && folded.has(id);
  if (isSeries) rows.push({ kind: 'series', id, entries, isFolded, position: isFolded ? ++position : null });
  if (isFolded) return position;
  for (const entry of entries) {
    rows.push({ kind: 'film', id: entry.id, entry, seriesId: id, position: ++position });
  }
  return position;
}

function waysThrough(patients: readonly PatientGroup[]): Pick<Listing, 'order' | 'stops'> {
  const chosen = (study: StudyGroup) => entriesOf(study).filter(isSelectable);
  const stops = patients.flatMap((patient) => {
    const places = isNamed(patient) ? [patient.studies.flatMap(chosen)] : patient.studies.map(chosen);
    return places.flatMap(([first]) => (first === undefined ? [] : [first.id]));
  });
  return { order: patients.flatMap(({ studies }) => studies.flatMap(chosen)).map(({ id }) => id), stops };
}

function patientRow({ id, studies }: PatientGroup): ListRow {
  return { kind: 'patient', id, entries: studies.flatMap(entriesOf) };
}

function entriesOf({ series }: StudyGroup): CatalogueEntry[] {
  return series.flatMap(({ entries }) => entries);
}

const isNamed = ({ id }: PatientGroup): boolean => id.startsWith('patient:');
