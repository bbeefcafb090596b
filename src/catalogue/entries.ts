/** The list as a value: each function answers a new list, in the order of arrival. */
import type { Film, FilmKey } from '../dicom/index.ts';
import type { OsseletError } from '../foundation/index.ts';
import type { FilePlace } from '../storage/index.ts';
import { filmEntry, isReadable, type CatalogueEntry, type FilmStatus } from './entry.ts';

type Entries = readonly CatalogueEntry[];

/** A file whose films arrive. */
export interface OpenedFile {
  /** The line that stands for the file, or the first of the films it is reopened for: new films come there. */
  readonly id: string;
  readonly place: FilePlace | null;
}

/**
 * The films take the place of their file. A film that is in the list already stays where it is, and is read again
 * unless it is open (`alreadyOpen`) with the same pixels.
 */
export function withFilms(
  entries: Entries,
  { id, place }: OpenedFile,
  films: readonly Film[],
  alreadyOpen: readonly FilmKey[] = [],
): CatalogueEntry[] {
  const known = new Set(entries.map((entry) => entry.id));
  const given = new Map(films.map((film) => [film.key, film]));
  const arrived = [...given.values()]
    .filter((film) => !known.has(film.key))
    .map((film) => filmEntry(film, place));
  return entries.flatMap((entry) => {
    const film = given.get(entry.id);
    const stays = film === undefined || (isReadable(entry) && alreadyOpen.includes(entry.id));
    const now = stays ? entry : readAgain(entry, film, place);
    if (entry.id !== id) return [now];
    return entry.film === null ? arrived : [now, ...arrived];
  });
}

function readAgain(entry: CatalogueEntry, film: Film, place: FilePlace | null): CatalogueEntry {
  return { ...entry, film, place, fileName: film.fileName, status: 'reading', error: null };
}

export function withStatus(entries: Entries, id: string, status: FilmStatus): CatalogueEntry[] {
  return change(entries, id, { status, error: null });
}

/** Films whose indexing was given up, or asked for again. */
export function withIndexing(entries: Entries, ids: readonly FilmKey[], isWanted: boolean): CatalogueEntry[] {
  const marked = new Set(ids);
  const [from, status] = isWanted ? (['ready', 'embedding'] as const) : (['embedding', 'ready'] as const);
  return entries.map((entry) =>
    entry.status === from && marked.has(entry.id) ? { ...entry, status } : entry,
  );
}

export function withRefusal(entries: Entries, id: string, error: OsseletError): CatalogueEntry[] {
  return change(entries, id, { status: 'refused', error });
}

export function change(entries: Entries, id: string, fields: Partial<CatalogueEntry>): CatalogueEntry[] {
  return entries.map((entry) => (entry.id === id ? { ...entry, ...fields } : entry));
}

/** Films of earlier sessions whose files are being read again; their place is known, so it stays. */
export function withReopening(entries: Entries, keys: readonly FilmKey[]): CatalogueEntry[] {
  const reopened = new Set(keys);
  return entries.map((entry) =>
    entry.status === 'to-reopen' && reopened.has(entry.id)
      ? { ...entry, status: 'opening', error: null }
      : entry,
  );
}

/** Those that did not come back stay to be reopened, and say why. */
export function withReopeningFailed(
  entries: Entries,
  keys: readonly FilmKey[],
  error: (entry: CatalogueEntry) => OsseletError,
): CatalogueEntry[] {
  const failed = new Set(keys);
  return entries.map((entry) => {
    const isWaiting = entry.status === 'opening' || entry.status === 'to-reopen';
    if (!isWaiting || !failed.has(entry.id)) return entry;
    return { ...entry, status: 'to-reopen', error: error(entry) };
  });
}

/** Films of earlier sessions stand before those of this one; a film that is open already is not listed twice. */
export function withKept(entries: Entries, kept: Entries): CatalogueEntry[] {
  const known = new Set(entries.map((entry) => entry.id));
  return [...kept.filter((entry) => !known.has(entry.id)), ...entries];
}

/**
 * What had not been opened when the person stopped leaves; an open film is readable, and its vector is made when asked.
 * Whether those with a thumbnail are indexed is not a matter of opening.
 */
export function withoutUnopened(entries: Entries): CatalogueEntry[] {
  return entries.flatMap((entry) => {
    if (entry.status === 'opening') return entry.film === null ? [] : [{ ...entry, status: 'to-reopen' }];
    return entry.status === 'reading' ? [{ ...entry, status: 'ready' as const }] : [entry];
  });
}

export interface OpeningProgress {
  readonly done: number;
  readonly total: number;
}

/** Of what was given in this session; a refused file is done, and so is a film that waits for its vector. */
export function openingProgress(entries: Entries): OpeningProgress {
  let [done, total] = [0, 0];
  for (const { status } of entries) {
    if (status !== 'to-reopen') total++;
    if (status === 'embedding' || status === 'ready' || status === 'refused') done++;
  }
  return { done, total };
}
