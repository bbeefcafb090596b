/** The tables of the browser's database, one function each; `indexedDb.ts` opens it and words its failures. */
import type { Table } from 'dexie';
import type { TraceRecord } from './erasing/erasures.ts';
import { eventsOf } from './events/place.ts';
import type {
  EmbeddingRecord,
  EmbeddingRecords,
  EventRecord,
  FilmRecord,
  FilmRecords,
  HandleRecord,
  HandleRecords,
  HeadRecord,
  HeadRecords,
  Settings,
  ThumbnailRecord,
} from './storage.ts';

export interface OpenTable<Row, Key = string> {
  readonly rows: Table<Row, Key>;
  /** `beside`: other tables of the same transaction. */
  readonly read: <Value>(work: () => PromiseLike<Value>, ...beside: Table[]) => Promise<Value>;
  readonly write: <Value>(work: () => PromiseLike<Value>, ...beside: Table[]) => Promise<Value>;
  /** Of films about which another tab may just have erased everything. */
  readonly writeOf: (
    filmKeys: readonly string[],
    work: () => PromiseLike<unknown>,
    ...beside: Table[]
  ) => Promise<void>;
}

export type KeyedThumbnail = ThumbnailRecord & { readonly key: string };

export interface Setting {
  readonly name: string;
  readonly value: string;
}

export function filmsIn(
  { rows, read, write, writeOf }: OpenTable<FilmRecord>,
  thumbnails: OpenTable<KeyedThumbnail>,
  traces: Table<TraceRecord, string>,
  events: Table<EventRecord, string>,
): FilmRecords {
  return {
    get: (key) => read(() => rows.get(key)),
    all: () => read(() => rows.toArray()),
    handleIds: () => read(() => rows.orderBy('place.handleId').uniqueKeys()).then(asTexts),
    copyIds: () => read(() => rows.orderBy('place.copyId').uniqueKeys()).then(asTexts),
    thumbnail: async (key) => {
      const kept = await thumbnails.read(() => thumbnails.rows.get(key));
      return kept && { width: kept.width, height: kept.height, data: kept.data };
    },
    put: (record, thumbnail) => {
      const { key, patientMark, lastOpenedAt } = record;
      return writeOf(
        [key],
        async () => {
          await rows.put(record);
          await thumbnails.rows.put({ key, ...thumbnail });
          await traces.put({ key, patientMark, lastOpenedAt });
        },
        thumbnails.rows,
        traces,
      );
    },
    /** Where annotations stay, so does whose they are: they must be found when that patient is erased. */
    remove: (keys) =>
      write(
        async () => {
          await rows.bulkDelete([...keys]);
          await thumbnails.rows.bulkDelete([...keys]);
          for (const key of keys) if ((await eventsOf(events, key).count()) === 0) await traces.delete(key);
        },
        thumbnails.rows,
        traces,
        events,
      ),
  };
}

/** Ids are texts, and what is null stands in no index. */
const asTexts = (keys: readonly unknown[]): string[] => keys as string[];

/** Some 640 KB of vectors of the bundled model. */
const pageRecords = 500;

export function embeddingsIn({ rows, read, write, writeOf }: OpenTable<EmbeddingRecord>): EmbeddingRecords {
  return {
    get: (key) => read(() => rows.get(key)),
    async *ofModel(modelHash) {
      const keys = await read(() => rows.where({ modelHash }).primaryKeys());
      for (let first = 0; first < keys.length; first += pageRecords) {
        const page = keys.slice(first, first + pageRecords);
        // One request for a stretch of keys; vectors of other models lie between them.
        const between = rows.where('key').between(page[0], page.at(-1), true, true);
        yield (await read(() => between.toArray())).filter((record) => record.modelHash === modelHash);
      }
    },
    keysOfModel: (modelHash) => read(() => rows.where({ modelHash }).primaryKeys()),
    put: (record) => writeOf([record.filmKey], () => rows.put(record)),
    removeOfFilms: (filmKeys) => write(() => rows.where('filmKey').anyOf(filmKeys).delete()).then(nothing),
  };
}

export function handlesIn({ rows, read, write }: OpenTable<HandleRecord>): HandleRecords {
  return {
    all: () => read(() => rows.toArray()),
    put: (record) => write(() => rows.put(record)).then(nothing),
    remove: (ids) => write(() => rows.bulkDelete([...ids])),
  };
}

export function headsIn({ rows, read, write }: OpenTable<HeadRecord, [string, number]>): HeadRecords {
  return {
    all: () => read(() => rows.orderBy(':id').toArray()),
    add: (record) => write(() => rows.add(record)).then(nothing),
  };
}

export function settingsIn({ rows, read, write }: OpenTable<Setting>): Settings {
  return {
    get: async (name) => (await read(() => rows.get(name)))?.value,
    put: (name, value) => write(() => rows.put({ name, value })).then(nothing),
  };
}

/** Read and write in one transaction, so that two tabs at first start agree on one value. */
export function madeOnce(
  { rows, write }: OpenTable<Setting>,
  name: string,
  make: () => string,
): Promise<string> {
  return write(async () => {
    const kept = await rows.get(name);
    if (kept !== undefined) return kept.value;
    const value = make();
    await rows.add({ name, value });
    return value;
  });
}

const nothing = (): void => undefined;
