/** The patient's age on the day of the film, as far as the file says it; birth dates are not kept at rest. */
import type { Film } from '../../../dicom/index.ts';

type Dated = Pick<Film, 'patientBirthDate' | 'studyDate'>;

/** Both are DICOM DA: YYYYMMDD. */
export function ageInYears({ patientBirthDate, studyDate }: Dated): number | null {
  const [born, taken] = [daysOf(patientBirthDate), daysOf(studyDate)];
  return born === null || taken === null || taken < born ? null : (taken - born) / 365.25;
}

export function ageGroup(years: number | null): 'child' | 'adult' | 'senior' | null {
  if (years === null) return null;
  return years < 18 ? 'child' : years < 65 ? 'adult' : 'senior';
}

function daysOf(date: string | null): number | null {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(date ?? '') ?? [];
  return day === undefined ? null : Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000;
}
