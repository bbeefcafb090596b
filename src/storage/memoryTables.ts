/** What storage in memory holds. Rows are copied in, as IndexedDB does. */
import type { TraceRecord } from './erasing/erasures.ts';
import type { Tombstone } from './erasing/tombstone.ts';
import type {
  EmbeddingRecord,
  EventRecord,
  FilmRecord,
  HandleRecord,
  HeadRecord,
  ThumbnailRecord,
} from './storage.ts';

export type WhileOpen = <Value>(table: string, work: () => Value) => Promise<Value>;

export interface KeyedRows<Row extends { readonly key: string }> {
  get(key: string): Row | undefined;
  /** In the order of their keys. */
  all(): Row[];
  put(row: Row): void;
  remove(key: string): void;
}

export interface MemoryTables {
  readonly films: KeyedRows<FilmRecord>;
  readonly thumbnails: KeyedRows<ThumbnailRecord & { readonly key: string }>;
  readonly embeddings: KeyedRows<EmbeddingRecord>;
  /** By their ids. */
  readonly events: KeyedRows<EventRecord & { readonly key: string }>;
  readonly traces: KeyedRows<TraceRecord>;
  readonly heads: KeyedRows<HeadRecord & { readonly key: string }>;
  readonly handles: Map<string, HandleRecord>;
  readonly settings: Map<string, string>;
  readonly tombstones: Tombstone[];
  readonly leavingCopies: Set<string>;
}

export function emptyTables(): MemoryTables {
  return {
    films: keyedRows(),
    thumbnails: keyedRows(),
    embeddings: keyedRows(),
    events: keyedRows(),
    traces: keyedRows(),
    heads: keyedRows(),
    handles: new Map(),
    settings: new Map(),
    tombstones: [],
    leavingCopies: new Set(),
  };
}

/** By film, device, then place in the chain. */
export function eventsIn(events: MemoryTables['events']): EventRecord[] {
  return events
    .all()
    .map(({ id, filmKey, device, seq, event }) => ({ id, filmKey, device, seq, event }))
    .sort(placeOrder);
}

function placeOrder(a: EventRecord, b: EventRecord): number {
  return textOrder(a.filmKey, b.filmKey) || textOrder(a.device, b.device) || a.seq - b.seq;
}

/** By task, then version. */
export function headsIn(heads: MemoryTables['heads']): HeadRecord[] {
  return heads
    .all()
    .map(({ task, version, text, filmMarks, erasedFilms }) => ({
      ...{ task, version, text },
      ...(filmMarks && { filmMarks }),
      ...(erasedFilms !== undefined && { erasedFilms }),
    }))
    .sort((a, b) => textOrder(a.task, b.task) || a.version - b.version);
}

function keyedRows<Row extends { readonly key: string }>(): KeyedRows<Row> {
  const rows = new Map<string, Row>();
  return {
    get: (key) => rows.get(key),
    all: () => [...rows.values()].sort((a, b) => textOrder(a.key, b.key)),
    put: (row) => void rows.set(row.key, structuredClone(row)),
    remove: (key) => void rows.delete(key),
  };
}

/** By UTF-16 code units, as IndexedDB orders its keys; `localeCompare` would not. */
function textOrder(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
