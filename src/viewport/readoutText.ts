/** The words of the corner read-outs: tags and numbers made readable, in the language of the page, by Intl. */
import { dateText, utcDate, type Film, type PixelSpacing } from '../dicom/index.ts';
import { writeDecimal } from '../foundation/index.ts';
import type { DisplayWindow } from './window.ts';

/** The date with its DICOM TM (`HHMM`, then seconds), which is the clock of the department: no time zone moves it. */
export function studyMomentText(date: string, time: string | null, language: string): string {
  const utc = utcDate(date);
  const clock = /^([01]\d|2[0-3]):?([0-5]\d)/.exec(time ?? '');
  if (utc === null || clock === null) return dateText(date, language);
  utc.setUTCHours(Number(clock[1]), Number(clock[2]));
  const style = { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(language, style).format(utc);
}

/** Whole years on the day of the study, months below two years; null where the dates do not tell. */
export function ageText(birthDate: string, studyDate: string, language: string): string | null {
  const [born, studied] = [utcDate(birthDate), utcDate(studyDate)];
  if (born === null || studied === null || studied < born) return null;
  const years = studied.getUTCFullYear() - born.getUTCFullYear();
  const isBeforeDay = studied.getUTCDate() < born.getUTCDate();
  const months = 12 * years + studied.getUTCMonth() - born.getUTCMonth() - (isBeforeDay ? 1 : 0);
  const [count, unit] = months < 24 ? [months, 'month'] : [Math.floor(months / 12), 'year'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}

/** Whole numbers, unless the window is so narrow that they would hide it. */
export function windowNumbers(
  { width, center }: DisplayWindow,
  language: string,
): Record<'width' | 'center', string> {
  const maximumFractionDigits = width < 10 ? 2 : 0;
  const format = new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits });
  return { width: format.format(width), center: format.format(center) };
}

/** 100 % is one film pixel on one pixel of the screen, as a PACS counts it, whatever a CSS pixel is there. */
export function zoomText(scale: number, pixelRatio: number, language: string): string {
  const zoom = scale * pixelRatio;
  const maximumFractionDigits = zoom < 0.1 ? 1 : 0;
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits }).format(zoom);
}

export type Pitch = Pick<PixelSpacing, 'rowMm' | 'columnMm'>;

/** One number for square pixels, else rows × columns, to the micrometre. */
export function spacingNumbers({ rowMm, columnMm }: Pitch, language: string): string {
  const [row, column] = [writeDecimal(rowMm, language), writeDecimal(columnMm, language)];
  return row === column ? row : `${row} × ${column}`;
}

/** Both ends of a UID: the root says whose it is, the tail tells siblings apart. */
export function uidText(uid: string): string {
  return uid.length <= 24 ? uid : `${uid.slice(0, 10)}…${uid.slice(-10)}`;
}

export function sizeText({ modality, columns, rows }: Film): string {
  const size = `${columns} × ${rows}`;
  return modality === null ? size : `${modality} · ${size}`;
}

/** A name too long for its corner loses its middle: siblings often differ in their last characters only. */
export function fileNameParts(name: string): Record<'start' | 'end', string> {
  const characters = [...name];
  const end = characters.slice(Math.max(1, characters.length - 12));
  return { start: characters.slice(0, characters.length - end.length).join(''), end: end.join('') };
}
