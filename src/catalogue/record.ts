/** A film as it is kept between sessions. Pixels are not kept: only plain fields and a thumbnail. */
import type { Film, Grey8 } from '../dicom/index.ts';
import type { FilmRecord } from '../storage/index.ts';
import { filmEntry, type CatalogueEntry } from './entry.ts';

export interface Picture {
  readonly thumbnail: Grey8;
  /** SHA-256 of the frame's stored values (`Frame.sha256`). */
  readonly pixelSha256: string;
}

interface Dates {
  readonly firstOpenedAt: string;
  readonly lastOpenedAt: string;
}

export function recordOf(film: Film, { thumbnail, pixelSha256 }: Picture, dates: Dates): FilmRecord {
  return { key: film.key, film, thumbnail, pixelSha256, ...dates };
}

export function keptEntry({ film, thumbnail, firstOpenedAt }: FilmRecord): CatalogueEntry {
  // Only `recordOf` writes here, so what comes back is a Film; storage is a floor below and does not know the type.
  return { ...filmEntry(film as Film), thumbnail, firstOpenedAt, status: 'to-reopen' };
}
