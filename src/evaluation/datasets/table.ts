/** A table of a data set: a header line, then rows read by the names of their columns; what is missing is told by name. */
import { readCsv } from '../../foundation/index.ts';
import { evaluationError } from '../errors.ts';
import type { DataFolder } from './dataFolder.ts';

export interface Row {
  /** Cell of a column, without blanks around it. */
  text(column: string): string;
  /** @throws `value-invalid`, with the file, line and column */
  number(column: string): number;
  /** 1 and 0, or true and false in any case. */
  flag(column: string): boolean;
  /** One of these words. */
  oneOf<Word extends string>(column: string, words: readonly Word[]): Word;
}

/** @throws `file-missing`, `table-broken`, `column-missing` */
export async function readTable(
  folder: DataFolder,
  file: string,
  columns: readonly string[],
): Promise<readonly Row[]> {
  const [header = [], ...rows] = await readRows(folder, file);
  const names = header.map((name) => name.trim());
  const places = new Map(names.map((name, at) => [name, at]));
  for (const column of columns) {
    if (!places.has(column)) throw evaluationError('column-missing', { file, column });
  }
  // The header is line 1.
  return rows.map((cells, at) => rowOf(cells, places, { file, line: at + 2 }));
}

/** Rows without a header, as they stand. */
export async function readRows(folder: DataFolder, file: string): Promise<readonly (readonly string[])[]> {
  const { rows, brokenLine } = readCsv(await folder.readText(file));
  if (brokenLine !== null) throw evaluationError('table-broken', { file, line: brokenLine });
  return rows;
}

interface Place {
  readonly file: string;
  readonly line: number;
}

function rowOf(cells: readonly string[], places: ReadonlyMap<string, number>, place: Place): Row {
  const text = (column: string): string => {
    const at = places.get(column);
    if (at === undefined) throw evaluationError('column-missing', { file: place.file, column });
    return (cells[at] ?? '').trim();
  };
  const invalid = (column: string) =>
    evaluationError('value-invalid', { ...place, column, found: text(column) });
  return {
    text,
    number(column) {
      const value = Number(text(column));
      if (text(column) === '' || !Number.isFinite(value)) throw invalid(column);
      return value;
    },
    flag(column) {
      if (/^(?:1|1\.0|true)$/i.test(text(column))) return true;
      if (/^(?:0|0\.0|false)$/i.test(text(column))) return false;
      throw invalid(column);
    },
    oneOf(column, words) {
      const found = words.find((word) => word === text(column));
      if (found === undefined) throw invalid(column);
      return found;
    },
  };
}
