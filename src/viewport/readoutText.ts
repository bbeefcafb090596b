/** The words of the corner read-outs: tags and numbers made readable, in the language of the page, by Intl. */
import type { Film, PixelSpacing } from '../dicom/index.ts';
import { writeDecimal } from '../foundation/index.ts';
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

/** 100 % is one film pixel on one pixel of the screen, as a PACS counts it, whatever a CSS pixel is there. */
export function zoomText(scale: number, pixelRatio: number, language: string): string {
  const zoom = scale * pixelRatio;
  const maximumFractionDigits = zoom < 0.1 ? 1 : 0;
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits }).format(zoom);
}

/** One number for square pixels, else rows × columns, to the micrometre. */
export function spacingNumbers({ rowMm, columnMm }: PixelSpacing, language: string): string {
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
