/** By what a head's record knows a film: short, and of no use to whoever does not already hold the film's key. */
import { sha256HexNow } from '../foundation/index.ts';
import type { HeadRecord } from './storage.ts';

const digits = 16;

export function filmMark(filmKey: string): string {
  return sha256HexNow(new TextEncoder().encode(filmKey)).slice(0, digits);
}

/** The same record without the films that leave; null where none of them took part. */
export function withoutFilms(record: HeadRecord, filmKeys: readonly string[]): HeadRecord | null {
  const { filmMarks = [], erasedFilms = 0 } = record;
  const leaving = new Set(filmKeys.map(filmMark));
  const staying = filmMarks.filter((mark) => !leaving.has(mark));
  const gone = filmMarks.length - staying.length;
  return gone === 0 ? null : { ...record, filmMarks: staying, erasedFilms: erasedFilms + gone };
}
