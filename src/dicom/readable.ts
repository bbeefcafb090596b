/** Dates of the header as a person writes them, in the language of the page. */

/** Making one takes about a millisecond, and a list of films shows a date at each heading. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** DICOM DA (20240131) or ISO (2024-01-31) as a local date; anything else is shown as written. */
export function dateText(date: string, language: string): string {
  const utc = utcDate(date);
  if (utc === null) return date;
  return formatIn(language).format(utc);
}

function formatIn(language: string): Intl.DateTimeFormat {
  const format =
    formats.get(language) ?? new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  formats.set(language, format);
  return format;
}

export function utcDate(date: string): Date | null {
  const parts = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(date.trim());
  if (parts === null) return null;
  return new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])));
}
