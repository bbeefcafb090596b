/** What is kept of a film for the checks of heads: enough to judge by sex, age and machine, and not whose or which it is. */
import type { Film } from '../dicom/index.ts';
import { hmacHex } from '../foundation/index.ts';
import type { AboutFilm } from '../storage/index.ts';

type Said = Pick<Film, 'patientSex' | 'patientBirthDate' | 'studyDate' | 'device'>;

/** The machine is an HMAC under the key of this browser profile, as patients are: marks of two profiles cannot be compared. */
export function aboutFilm(secret: string, film: Said): AboutFilm {
  const { patientSex: sex, device } = film;
  return {
    sex: sex === 'F' || sex === 'M' ? sex : null,
    ageYears: ageInYears(film),
    deviceMark: device === null ? null : hmacHex(secret, `device ${device}`),
  };
}

/** Whole years on the day of the study; null where the file does not say both days, or says them in the wrong order. */
function ageInYears({ patientBirthDate, studyDate }: Said): number | null {
  const [born, taken] = [daysOf(patientBirthDate), daysOf(studyDate)];
  return born === null || taken === null || taken < born ? null : Math.floor((taken - born) / 365.25);
}

/** Of a DICOM DA: YYYYMMDD. */
function daysOf(date: string | null): number | null {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(date ?? '') ?? [];
  return day === undefined ? null : Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000;
}
