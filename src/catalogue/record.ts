/**
 * A film as it is kept between sessions: plain fields and a thumbnail. Pixels are not kept here, nor who the patient is,
 * nor when and why they came: nothing shows that before the file is read again. Sex and age in years are kept beside the
 * film for the checks of heads alone (`aboutFilm.ts`).
 */
import { unsaid, type Film, type Grey8 } from '../dicom/index.ts';
import type { FilePlace, FilmRecord } from '../storage/index.ts';
import { filmEntry, type CatalogueEntry } from './entry.ts';

export interface Picture {
  readonly thumbnail: Grey8;
  /** SHA-256 of the frame's stored values as little-endian integers. */
  readonly pixelSha256: string;
}

const nobody = {
  patientName: null,
  patientId: null,
  patientBirthDate: null,
  patientSex: null,
  studyDate: null,
  studyTime: null,
  studyDescription: null,
  seriesDescription: null,
  device: null,
} as const satisfies Partial<Film>;

type Kept = Pick<
  FilmRecord,
  'pixelSha256' | 'patientMark' | 'about' | 'place' | 'firstOpenedAt' | 'lastOpenedAt'
>;

export function recordOf(film: Film, kept: Kept): FilmRecord {
  return { key: film.key, film: { ...film, ...nobody }, ...kept };
}

export function keptEntry({ film, place, firstOpenedAt }: FilmRecord): CatalogueEntry {
  // Only `recordOf` writes here, so what comes back is a Film; storage is a floor below and does not know the type.
  // A film kept by an earlier version lacks the fields that came after it.
  return { ...filmEntry({ ...unsaid, ...(film as Film) }, place), firstOpenedAt, status: 'to-reopen' };
}

/**
 * Other pixels in a file that changed: annotations of the film may not belong to them. Where the file is as it was, or
 * nobody knows, another hash means another version of the decoder.
 */
export function havePixelsChanged(before: FilmRecord, pixelSha256: string, place: FilePlace | null): boolean {
  if (before.pixelSha256 === pixelSha256 || before.place === null || place === null) return false;
  const { byteLength, lastModified } = before.place;
  return byteLength !== place.byteLength || lastModified !== place.lastModified;
}
