/**
 * Some thousand rows of the log as one value. A browser needs 70 microseconds to clone a row out of IndexedDB, so that
 * 100,000 take seven seconds; the bytes of a pack are copied and parsed in a tenth of that. A pack is a copy and never the
 * only one: the rows stay, and where a pack is not exactly what they say it is not made, or not believed.
 */
import { sha256Hex, sha256HexNow } from '../../foundation/index.ts';
import type { EventRecord } from '../storage.ts';
import { fromColumns, toColumns, type Columns } from './columns.ts';

export interface PackRecord {
  /** Of its last row: it holds every row of the log from the pack before up to here, but for those listed as late. */
  readonly filmKey: string;
  readonly device: string;
  readonly seq: number;
  readonly version: number;
  readonly count: number;
  /** Of `rows`. */
  readonly sha256: string;
  /** UTF-8 of the JSON of `Columns`, in the order of the log. */
  readonly rows: Uint8Array;
}

const version = 1;

/** null where JSON would not give the rows back as they are: they are then read one by one, as they lie. */
export function packed(rows: readonly EventRecord[]): PackRecord | null {
  const last = rows.at(-1);
  const text = JSON.stringify(toColumns(rows));
  if (last === undefined || !isSame(fromColumns(JSON.parse(text) as Columns), rows)) return null;
  const { filmKey, device, seq } = last;
  const bytes = new TextEncoder().encode(text);
  return { filmKey, device, seq, version, count: rows.length, sha256: sha256HexNow(bytes), rows: bytes };
}

/** null where it is of another version or was altered. The digest is made off the page's thread. */
export async function unpacked(pack: PackRecord): Promise<EventRecord[] | null> {
  return pack.version === version && pack.sha256 === (await sha256Hex(pack.rows)) ? rowsIn(pack) : null;
}

/** Within a transaction, where there is no waiting. */
export function unpackedNow(pack: PackRecord): EventRecord[] | null {
  return pack.version === version && pack.sha256 === sha256HexNow(pack.rows) ? rowsIn(pack) : null;
}

function rowsIn({ rows, count }: PackRecord): EventRecord[] | null {
  const read = fromColumns(JSON.parse(new TextDecoder().decode(rows)) as Columns);
  return read.length === count ? read : null;
}

export function isSame(a: unknown, b: unknown): boolean {
  if (!isObject(a) || !isObject(b)) return Object.is(a, b);
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]))
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
