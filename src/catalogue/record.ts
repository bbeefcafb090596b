/**
 * A film as it is kept between sessions: plain fields and a thumbnail. Pixels are not kept, nor who the patient is, nor
 * when and why they came: nothing shows that before the file is given again.
 */
import { unsaid, type Film } from '../dicom/index.ts';
import type { FilmRecord } from '../storage/index.ts';
import { filmEntry, type CatalogueEntry } from './entry.ts';

export type Picture = Pick<FilmRecord, 'thumbnail' | 'pixelSha256'>;

const nobody = {
  patientName: null,
  patientId: null,
  patientBirthDate: null,
  patientSex: null,
  studyDate: null,
  studyTime: null,
  studyDescription: null,
  seriesDescription: null,
} as const satisfies Partial<Film>;

interface Dates {
  readonly firstOpenedAt: string;
  readonly lastOpenedAt: string;
}

export function recordOf(film: Film, { thumbnail, pixelSha256 }: Picture, dates: Dates): FilmRecord {
  return { key: film.key, film: { ...film, ...nobody }, thumbnail, pixelSha256, ...dates };
}

export function keptEntry({ film, thumbnail, firstOpenedAt }: FilmRecord): CatalogueEntry {
  // Only `recordOf` writes here, so what comes back is a Film; storage is a floor below and does not know the type.
  // A film kept by an earlier version lacks the fields that came after it.
  return { ...filmEntry({ ...unsaid, ...(film as Film) }), thumbnail, firstOpenedAt, status: 'to-reopen' };
}
