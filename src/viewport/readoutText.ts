/** The words of the corner read-outs: tags and numbers made readable, in the language of the page, by Intl. */
import type { Film, PixelSpacing } from '../dicom/index.ts';
import type { DisplayWindow } from './window.ts';

/** DICOM PN `Family^Given^Middle^Prefix^Suffix`, alphabetic group only (PS3.5 6.2.1); other text as it is. */
export function patientNameText(name: string): string {
  const [alphabetic = ''] = name.split('=');
  const [family = '', given = '', middle = '', prefix = '', suffix = ''] = alphabetic.split('^');
  return [prefix, family, given, middle, suffix]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');
}

/** DICOM DA (20240131) or ISO (2024-01-31) as a local date; anything else is shown as written. */
export function studyDateText(date: string, language: string): string {
  const parts = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(date.trim());
  if (parts === null) return date;
  const utc = new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])));
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(utc);
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

export function zoomText(scale: number, language: string): string {
  const maximumFractionDigits = scale < 0.1 ? 1 : 0;
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits }).format(scale);
}

/** One number for square pixels, else rows × columns, to the micrometre. */
export function spacingNumbers({ rowMm, columnMm }: PixelSpacing, language: string): string {
  const format = new Intl.NumberFormat(language, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  const [row, column] = [format.format(rowMm), format.format(columnMm)];
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
