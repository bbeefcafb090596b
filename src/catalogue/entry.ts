/** One line of the film list: a file on its way in, a film, a refused file, or a film known from an earlier session. */
import type { Film, FilmKey, Grey8 } from '../dicom/index.ts';
import type { OsseletError } from '../foundation/index.ts';

/** `to-reopen`: known from an earlier session, its pixels are not at hand until its file is given again. */
export type FilmStatus = 'opening' | 'reading' | 'embedding' | 'ready' | 'refused' | 'to-reopen';

export interface CatalogueEntry {
  /** The film's key once it is known; a name of ours until then. */
  readonly id: FilmKey;
  readonly fileName: string;
  /** null while the file is opening, and when it holds no readable film. */
  readonly film: Film | null;
  readonly thumbnail: Grey8 | null;
  /** ISO 8601; null when it is not kept yet. */
  readonly firstOpenedAt: string | null;
  readonly status: FilmStatus;
  readonly error: OsseletError | null;
}

export function fileEntry(id: string, fileName: string): CatalogueEntry {
  const nothingYet = { film: null, thumbnail: null, firstOpenedAt: null, error: null };
  return { id, fileName, status: 'opening', ...nothingYet };
}

export function filmEntry(film: Film): CatalogueEntry {
  return { ...fileEntry(film.key, film.fileName), film, status: 'reading' };
}

/** Its pixels are at hand: it can be put on screen, asked about, searched. */
export function isReadable({ film, status }: CatalogueEntry): boolean {
  return film !== null && (status === 'reading' || status === 'embedding' || status === 'ready');
}

/** It can be chosen: of a film of an earlier session its annotations can be read. */
export function isSelectable(entry: CatalogueEntry): boolean {
  return isReadable(entry) || entry.status === 'to-reopen';
}
