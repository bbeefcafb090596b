/** The last film of the same region of the same patient taken before this one, among those that are open. */
import type { Film, FilmKey } from '../dicom/index.ts';
import { isReadable, type CatalogueEntry } from './entry.ts';

/** Why there is none, as `catalogue.blocked.<reason>`. */
type NoPrior = 'no-film' | 'no-patient-id' | 'no-study-date' | 'no-region' | 'no-prior';
export type Prior =
  | { readonly key: FilmKey; readonly reason: null }
  | { readonly key: null; readonly reason: NoPrior };

export function priorOf(films: readonly CatalogueEntry[], key: FilmKey | null): Prior {
  const film = films.find(({ id }) => id === key)?.film;
  if (!film) return none('no-film');
  if (film.patientId === null) return none('no-patient-id');
  if (film.studyDate === null) return none('no-study-date');
  if (film.bodyPart === null && film.studyDescription === null) return none('no-region');
  const [last] = films
    .filter(isReadable)
    .flatMap((entry) => entry.film ?? [])
    .filter((other) => isSamePatient(other, film) && isSameRegion(other, film) && isBefore(other, film))
    .sort((a, b) => moment(b).localeCompare(moment(a)) || sameView(b, film) - sameView(a, film));
  return last === undefined ? none('no-prior') : { key: last.key, reason: null };
}

function none(reason: NoPrior): Prior {
  return { key: null, reason };
}

/** One hospital numbers its patients; a birth date that differs tells that two hospitals used the number. */
function isSamePatient(a: Film, b: Film): boolean {
  const [born, bornToo] = [a.patientBirthDate, b.patientBirthDate];
  return a.patientId === b.patientId && (born === null || bornToo === null || born === bornToo);
}

/** The other side is another region; an unstated side may be this one. */
function isSameRegion(a: Film, b: Film): boolean {
  const [side, sideToo] = [a.laterality, b.laterality];
  if (side !== null && sideToo !== null && side !== sideToo) return false;
  if (a.bodyPart !== null && b.bodyPart !== null) return a.bodyPart === b.bodyPart;
  const [said, saidToo] = [a.studyDescription, b.studyDescription];
  return said !== null && saidToo !== null && said.toLowerCase() === saidToo.toLowerCase();
}

function isBefore(other: Film, film: Film): boolean {
  const isOtherStudy = other.studyInstanceUid !== film.studyInstanceUid;
  return other.studyDate !== null && isOtherStudy && moment(other) < moment(film);
}

/** DA and TM sort as text; a study of the same day without a time counts as its morning. */
function moment({ studyDate, studyTime }: Film): string {
  return `${studyDate ?? ''} ${studyTime ?? ''}`;
}

function sameView(film: Film, like: Film): number {
  return film.viewPosition === like.viewPosition ? 1 : 0;
}
