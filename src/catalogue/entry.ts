/** One line of the film list: a file on its way in, a film, a refused file, or a film known from an earlier session. */
import type { Film, FilmKey } from '../dicom/index.ts';
import type { OsseletError } from '../foundation/index.ts';
import type { FilePlace } from '../storage/index.ts';

/** `to-reopen`: known from an earlier session, its pixels are not at hand until its file is read again. */
export type FilmStatus = 'opening' | 'reading' | 'embedding' | 'ready' | 'refused' | 'to-reopen';

export interface CatalogueEntry {
  /** The film's key once it is known; a name of ours until then. */
  readonly id: FilmKey;
  readonly fileName: string;
  /** null while a file is opened for the first time, and when it holds no readable film. */
  readonly film: Film | null;
  /** Where its file stands; null where nobody knows. */
  readonly place: FilePlace | null;
  /** ISO 8601; null when it is not kept yet. */
  readonly firstOpenedAt: string | null;
  readonly status: FilmStatus;
  /** Why it is refused, or why it could not be reopened. */
  readonly error: OsseletError | null;
}

export function fileEntry(id: string, fileName: string, place: FilePlace | null = null): CatalogueEntry {
  return { id, fileName, place, status: 'opening', film: null, firstOpenedAt: null, error: null };
}

export function filmEntry(film: Film, place: FilePlace | null = null): CatalogueEntry {
  return { ...fileEntry(film.key, film.fileName, place), film, status: 'reading' };
}

/** Its pixels are at hand: it can be put on screen, asked about, searched. */
export function isReadable({ film, status }: CatalogueEntry): boolean {
  return film !== null && (status === 'reading' || status === 'embedding' || status === 'ready');
}

/** It can be chosen: of a film of an earlier session its annotations can be read. */
export function isSelectable(entry: CatalogueEntry): boolean {
  return isReadable(entry) || entry.status === 'to-reopen';
}
