/** The tables of the browser's database, one function each; `indexedDb.ts` opens it and words its failures. */
import { Dexie, type Table } from 'dexie';
import { randomId } from '../foundation/index.ts';
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
  ThumbnailRecord,
} from './storage.ts';

export interface OpenTable<Row> {
  readonly rows: Table<Row, string>;
  readonly read: <Value>(work: () => PromiseLike<Value>) => Promise<Value>;
  /** `beside`: other tables of the same transaction. */
  readonly write: <Value>(work: () => PromiseLike<Value>, ...beside: Table[]) => Promise<Value>;
}

export type KeyedThumbnail = ThumbnailRecord & { readonly key: string };

export interface Setting {
  readonly name: string;
  readonly value: string;
}

export function filmsIn(
  { rows, read, write }: OpenTable<FilmRecord>,
  thumbnails: OpenTable<KeyedThumbnail>,
): FilmRecords {
  return {
    get: (key) => read(() => rows.get(key)),
    all: () => read(() => rows.toArray()),
    thumbnail: async (key) => {
      const kept = await thumbnails.read(() => thumbnails.rows.get(key));
      return kept && { width: kept.width, height: kept.height, data: kept.data };
    },
    put: (record, thumbnail) =>
      write(async () => {
        await rows.put(record);
        await thumbnails.rows.put({ key: record.key, ...thumbnail });
      }, thumbnails.rows),
    remove: (keys) =>
      write(async () => {
        await rows.bulkDelete([...keys]);
        await thumbnails.rows.bulkDelete([...keys]);
      }, thumbnails.rows),
  };
}

export function embeddingsIn({ rows, read, write }: OpenTable<EmbeddingRecord>): EmbeddingRecords {
  return {
    get: (key) => read(() => rows.get(key)),
    ofModel: (modelHash) => read(() => rows.where({ modelHash }).sortBy('key')),
    put: (record) => write(() => rows.put(record)).then(nothing),
    removeOfFilms: (filmKeys) => write(() => rows.where('filmKey').anyOf(filmKeys).delete()).then(nothing),
  };
}

export function eventsIn({ rows, read, write }: OpenTable<EventRecord>): EventRecords {
  const { minKey, maxKey } = Dexie;
  const chain = '[filmKey+device+seq]';
  return {
    append: (record) => write(() => rows.add(record)).then(nothing),
    ofFilm: (filmKey) =>
      read(() => rows.where(chain).between([filmKey, minKey, minKey], [filmKey, maxKey, maxKey]).toArray()),
    all: () => read(() => rows.orderBy(chain).toArray()),
  };
}

export function handlesIn({ rows, read, write }: OpenTable<HandleRecord>): HandleRecords {
  return {
    all: () => read(() => rows.toArray()),
    put: (record) => write(() => rows.put(record)).then(nothing),
    remove: (ids) => write(() => rows.bulkDelete([...ids])),
  };
}

export function settingsIn({ rows, read, write }: OpenTable<Setting>): Settings {
  return {
    get: async (name) => (await read(() => rows.get(name)))?.value,
    put: (name, value) => write(() => rows.put({ name, value })).then(nothing),
  };
}

/** Read and write in one transaction, so that two tabs at first start agree on one id. */
export function deviceIn({ rows, write }: OpenTable<Setting>): Promise<string> {
  return write(async () => {
    const kept = await rows.get('device');
    if (kept !== undefined) return kept.value;
    const value = randomId();
    await rows.add({ name: 'device', value });
    return value;
  });
}

const nothing = (): void => undefined;
