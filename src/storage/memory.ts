/** Storage for Node and tests: forgotten at the end of the process. Copies in and out, as IndexedDB does. */
import { randomId } from '../foundation/index.ts';
import { storageError } from './errors.ts';
import type {
  EmbeddingRecord,
  EmbeddingRecords,
  EventRecord,
  EventRecords,
  FilmRecord,
  FilmRecords,
  HandleRecord,
  HandleRecords,
  Settings,
  Storage,
  ThumbnailRecord,
} from './storage.ts';

export function createMemoryStorage(): Storage {
  const device = randomId();
  let isOpen = true;
  const whileOpen = <Value>(table: string, work: () => Value): Promise<Value> =>
    isOpen
      ? new Promise((resolve) => resolve(structuredClone(work())))
      : Promise.reject(storageError('storage-unavailable', { table, detail: 'closed' }));
  return {
    persistence: 'memory',
    films: filmsInMemory(whileOpen),
    embeddings: embeddingsInMemory(whileOpen),
    events: eventsInMemory(whileOpen),
    handles: handlesInMemory(),
    settings: settingsInMemory(whileOpen),
    device: () => whileOpen('settings', () => device),
    close: () => {
      isOpen = false;
    },
  };
}

type WhileOpen = <Value>(table: string, work: () => Value) => Promise<Value>;

function filmsInMemory(whileOpen: WhileOpen): FilmRecords {
  const rows = keyedRows<FilmRecord>();
  const thumbnails = keyedRows<ThumbnailRecord & { readonly key: string }>();
  return {
    get: (key) => whileOpen('films', () => rows.get(key)),
    all: () => whileOpen('films', () => rows.all()),
    thumbnail: (key) =>
      whileOpen('thumbnails', () => {
        const kept = thumbnails.get(key);
        return kept && { width: kept.width, height: kept.height, data: kept.data };
      }),
    put: (record, thumbnail) =>
      whileOpen('films', () => {
        rows.put(record);
        thumbnails.put({ key: record.key, ...thumbnail });
      }),
    remove: (keys) =>
      whileOpen('films', () => {
        for (const key of keys) {
          rows.remove(key);
          thumbnails.remove(key);
        }
      }),
  };
}

function embeddingsInMemory(whileOpen: WhileOpen): EmbeddingRecords {
  const rows = keyedRows<EmbeddingRecord>();
  return {
    get: (key) => whileOpen('embeddings', () => rows.get(key)),
    ofModel: (modelHash) =>
      whileOpen('embeddings', () => rows.all().filter((row) => row.modelHash === modelHash)),
    put: (record) => whileOpen('embeddings', () => rows.put(record)),
    removeOfFilms: (filmKeys) =>
      whileOpen('embeddings', () =>
        rows
          .all()
          .filter((row) => filmKeys.includes(row.filmKey))
          .forEach((row) => rows.remove(row.key)),
      ),
  };
}

function eventsInMemory(whileOpen: WhileOpen): EventRecords {
  const rows: EventRecord[] = [];
  return {
    append: (record) =>
      whileOpen('events', () => {
        if (rows.some((row) => row.id === record.id || placeOrder(row, record) === 0)) {
          throw storageError('already-stored', { table: 'events', detail: `seq ${String(record.seq)}` });
        }
        rows.push(structuredClone(record));
      }),
    ofFilm: (filmKey) =>
      whileOpen('events', () => rows.filter((row) => row.filmKey === filmKey).sort(placeOrder)),
    all: () => whileOpen('events', () => [...rows].sort(placeOrder)),
  };
}

/** A handle is the browser's own object: it is not copied, since only a browser can. */
function handlesInMemory(): HandleRecords {
  const rows = new Map<string, HandleRecord>();
  return {
    all: () => Promise.resolve([...rows.values()]),
    put: (record) => Promise.resolve(void rows.set(record.id, record)),
    remove: (ids) => Promise.resolve(ids.forEach((id) => rows.delete(id))),
  };
}

function settingsInMemory(whileOpen: WhileOpen): Settings {
  const rows = new Map<string, string>();
  return {
    get: (name) => whileOpen('settings', () => rows.get(name)),
    put: (name, value) => whileOpen('settings', () => void rows.set(name, value)),
  };
}

function keyedRows<Row extends { readonly key: string }>() {
  const rows = new Map<string, Row>();
  return {
    get: (key: string): Row | undefined => rows.get(key),
    all: (): Row[] => [...rows.values()].sort((a, b) => textOrder(a.key, b.key)),
    put: (row: Row): void => void rows.set(row.key, structuredClone(row)),
    remove: (key: string): void => void rows.delete(key),
  };
}

function placeOrder(a: EventRecord, b: EventRecord): number {
  return textOrder(a.filmKey, b.filmKey) || textOrder(a.device, b.device) || a.seq - b.seq;
}

/** By UTF-16 code units, as IndexedDB orders its keys; `localeCompare` would not. */
function textOrder(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
