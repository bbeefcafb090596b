/**
 * Comma-separated values by RFC 4180: quotes where needed and doubled inside, CRLF between lines. A French Excel wants
 * a byte order mark, semicolons and decimal commas instead; and a text that begins like a formula would be one there,
 * so it is led by an apostrophe, which the reader takes off again.
 */
export type CsvForm = 'rfc4180' | 'excel-fr';
/** Numbers keep their kind until they are written: their decimal sign depends on the form. */
export type CsvValue = string | number | boolean | null;

const byteOrderMark = '\uFEFF';
const formulaStart = /^'?[=+\-@\t\r]/;

export function writeCsv(rows: readonly (readonly CsvValue[])[], form: CsvForm): string {
  const isExcel = form === 'excel-fr';
  const lines = rows.map((row) => row.map((value) => cellText(value, isExcel)).join(isExcel ? ';' : ','));
  const whole = lines.map((line) => line + '\r\n').join('');
  return isExcel ? byteOrderMark + whole : whole;
}

function cellText(value: CsvValue, isExcel: boolean): string {
  if (value === null) return '';
  if (typeof value === 'number') return isExcel ? String(value).replace('.', ',') : String(value);
  const text = isExcel && typeof value === 'string' && formulaStart.test(value) ? `'${value}` : String(value);
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export interface CsvTable {
  /** Cells by line; an empty line is left out. */
  readonly rows: readonly (readonly string[])[];
  /** Of the first line with a quote that has no end, or does not end its cell, counted from 1; null without one. */
  readonly brokenLine: number | null;
}

/** The separator is told by the header line: whichever of comma, semicolon and tabulator is there most often. */
export function readCsv(text: string): CsvTable {
  const content = text.startsWith(byteOrderMark) ? text.slice(1) : text;
  const separator = separatorOf(content);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < content.length) {
    const cell = content[at] === '"' ? quotedCell(content, at) : plainCell(content, at, separator);
    const after = cell === null ? '' : content.slice(cell.end, cell.end + 1);
    if (cell === null || ![separator, '\r', '\n', ''].includes(after))
      return { rows, brokenLine: content.slice(0, at).split('\n').length };
    row.push(withoutGuard(cell.text, separator));
    at = cell.end;
    if (after === separator) {
      at++;
      if (at < content.length) continue;
      row.push('');
    }
    at += lineEnd(content, at);
    rows.push(row);
    row = [];
  }
  return { rows: rows.filter((cells) => cells.some((text) => text !== '')), brokenLine: null };
}

function separatorOf(content: string): string {
  const [header = ''] = content.split(/\r?\n/, 1);
  const count = (sign: string) => header.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

interface Cell {
  readonly text: string;
  readonly end: number;
}

function plainCell(content: string, from: number, separator: string): Cell {
  let end = from;
  while (end < content.length && content[end] !== separator && content[end] !== '\r' && content[end] !== '\n')
    end++;
  return { text: content.slice(from, end), end };
}

/** null where the closing quote is missing. */
function quotedCell(content: string, from: number): Cell | null {
  let end = from + 1;
  for (;;) {
    end = content.indexOf('"', end);
    if (end < 0) return null;
    if (content[end + 1] !== '"')
      return { text: content.slice(from + 1, end).replaceAll('""', '"'), end: end + 1 };
    end += 2;
  }
}

function lineEnd(content: string, at: number): number {
  if (content.startsWith('\r\n', at)) return 2;
  return at < content.length ? 1 : 0;
}

function withoutGuard(text: string, separator: string): string {
  return separator === ';' && text.startsWith("'") && formulaStart.test(text.slice(1)) ? text.slice(1) : text;
}
