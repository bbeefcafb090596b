import type { content, Film } from '../../../dicom/index.ts';

export type ReferableFilm = Film &
  Readonly<Record<'studyInstanceUid' | 'seriesInstanceUid' | 'sopInstanceUid' | 'sopClassUid', string>>;

export function isReferable(film: Film): film is ReferableFilm {
  const { studyInstanceUid, seriesInstanceUid, sopInstanceUid, sopClassUid } = film;
  return [studyInstanceUid, seriesInstanceUid, sopInstanceUid, sopClassUid].every((uid) => uid !== null);
}

/** Frames count from 1 in DICOM, and an image of one frame names none. */
export function imageOf({
  sopClassUid,
  sopInstanceUid,
  frame,
  frames,
}: ReferableFilm): content.ImageReference {
  return { sopClassUid, sopInstanceUid, frame: frames > 1 ? frame + 1 : null };
}
