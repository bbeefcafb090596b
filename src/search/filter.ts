/**
 * Which films a search may answer with, by what their files say of them and whether a person said or drew something on
 * them. A film whose study date nobody knows cannot be within dates: it is left out, and counted so that it is said.
 */
import type { FilmKey } from '../dicom/index.ts';

export interface SearchFilter {
  /** Body Part Examined (0018,0015); null lets all. */
  readonly region: string | null;
  /** View Position (0018,5101). */
  readonly view: string | null;
  /** Study Date within these, both included: `2024-01-31`. */
  readonly from: string | null;
  readonly to: string | null;
  readonly onlyAnnotated: boolean;
}

export const noFilter: SearchFilter = {
  region: null,
  view: null,
  from: null,
  to: null,
  onlyAnnotated: false,
};

/** What filters know of a film. */
export interface FilmFacts {
  readonly key: FilmKey;
  readonly region: string | null;
  readonly view: string | null;
  /** DICOM DA; of a film of an earlier session it is not kept. */
  readonly studyDate: string | null;
  readonly isToReopen: boolean;
}

/** Films that pass but for a date that is not known: of earlier sessions, and those whose file says none. */
export interface LeftOut {
  readonly toReopen: number;
  readonly undated: number;
}

export interface Passing {
  readonly keys: readonly FilmKey[];
  readonly leftOut: LeftOut;
}

export function filterCount({ region, view, from, to, onlyAnnotated }: SearchFilter): number {
  return [region !== null, view !== null, from !== null || to !== null, onlyAnnotated].filter(Boolean).length;
}

export function passing(
  films: readonly FilmFacts[],
  filter: SearchFilter,
  annotated: ReadonlySet<FilmKey>,
): Passing {
  const keys: FilmKey[] = [];
  let [toReopen, undated] = [0, 0];
  for (const film of films) {
    if (filter.region !== null && filter.region !== termOf(film.region)) continue;
    if (filter.view !== null && filter.view !== termOf(film.view)) continue;
    if (filter.onlyAnnotated && !annotated.has(film.key)) continue;
    const place = placeInDates(film.studyDate, filter);
    if (place === 'unknown' && film.isToReopen) toReopen++;
    else if (place === 'unknown') undated++;
    else if (place === 'within') keys.push(film.key);
  }
  return { keys, leftOut: { toReopen, undated } };
}

function placeInDates(date: string | null, { from, to }: SearchFilter): 'within' | 'outside' | 'unknown' {
  if (from === null && to === null) return 'within';
  const day = dayOf(date);
  if (day === null) return 'unknown';
  const isOutside = day < (dayOf(from) ?? '') || day > (dayOf(to) ?? '99999999');
  return isOutside ? 'outside' : 'within';
}

/** Eight digits sort as text. DA has no hyphens, a field of the page has, and DA of before 1993 has points. */
function dayOf(date: string | null): string | null {
  const day = (date ?? '').trim().replace(/[-.]/g, '');
  return /^\d{8}$/.test(day) ? day : null;
}

/** CS is in capitals by the standard, but not in every file. */
function termOf(value: string | null): string | null {
  const term = value?.trim().toUpperCase() ?? '';
  return term === '' ? null : term;
}

export interface Choice {
  readonly value: string;
  readonly count: number;
}

/** The values that the films have, the most frequent first. */
export function choicesOf(films: readonly FilmFacts[], field: 'region' | 'view'): Choice[] {
  const counts = new Map<string, number>();
  for (const film of films) {
    const term = termOf(film[field]);
    if (term !== null) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const choices = [...counts].map(([value, count]) => ({ value, count }));
  return choices.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
