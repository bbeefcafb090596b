/** The list as a value: each function answers a new list, in the order of arrival. */
import type { Film, FilmKey } from '../dicom/index.ts';
import type { OsseletError } from '../foundation/index.ts';
import { filmEntry, isReadable, type CatalogueEntry, type FilmStatus } from './entry.ts';

type Entries = readonly CatalogueEntry[];

/**
 * The films take the place of their file. A film that is in the list already stays where it is, and is read again
 * unless it is open (`alreadyOpen`) with the same pixels.
 */
export function withFilms(
  entries: Entries,
  fileId: string,
  films: readonly Film[],
  alreadyOpen: readonly FilmKey[] = [],
): CatalogueEntry[] {
  const known = new Set(entries.map((entry) => entry.id));
  const given = new Map(films.map((film) => [film.key, film]));
  const arrived = [...given.values()].filter((film) => !known.has(film.key)).map(filmEntry);
  return entries.flatMap((entry) => {
    if (entry.id === fileId) return arrived;
    const film = given.get(entry.id);
    const stays = film === undefined || (isReadable(entry) && alreadyOpen.includes(entry.id));
    return stays ? [entry] : [readAgain(entry, film)];
  });
}

function readAgain(entry: CatalogueEntry, film: Film): CatalogueEntry {
  return { ...entry, film, fileName: film.fileName, status: 'reading', error: null };
}

export function withStatus(entries: Entries, id: string, status: FilmStatus): CatalogueEntry[] {
  return change(entries, id, { status, error: null });
}

export function withRefusal(entries: Entries, id: string, error: OsseletError): CatalogueEntry[] {
  return change(entries, id, { status: 'refused', error });
}

export function change(entries: Entries, id: string, fields: Partial<CatalogueEntry>): CatalogueEntry[] {
  return entries.map((entry) => (entry.id === id ? { ...entry, ...fields } : entry));
}

/** Films of earlier sessions stand before those of this one; a film that is open already is not listed twice. */
export function withKept(entries: Entries, kept: Entries): CatalogueEntry[] {
  const known = new Set(entries.map((entry) => entry.id));
  return [...kept.filter((entry) => !known.has(entry.id)), ...entries];
}

/** What had not been opened when the person stopped leaves; an open film is readable, and its vector is made when asked. */
export function withoutUnopened(entries: Entries): CatalogueEntry[] {
  return entries.flatMap((entry) => {
    if (entry.status === 'opening') return [];
    const isUnderWay = entry.status === 'reading' || entry.status === 'embedding';
    return isUnderWay ? [{ ...entry, status: 'ready' as const }] : [entry];
  });
}

export function idsToReopen(entries: Entries): string[] {
  return entries.filter((entry) => entry.status === 'to-reopen').map((entry) => entry.id);
}

export interface OpeningProgress {
  readonly done: number;
  readonly total: number;
}

/** Of what was given in this session; a refused file is done. */
export function openingProgress(entries: Entries): OpeningProgress {
  const given = entries.filter((entry) => entry.status !== 'to-reopen');
  const done = given.filter((entry) => entry.status === 'ready' || entry.status === 'refused');
  return { done: done.length, total: given.length };
}
