/**
 * Storage of a browser. Chrome reports a commit before the disk has it unless durability 'strict' is asked (its
 * default is 'relaxed' since version 121), and « enregistré » must survive a power cut. Dexie's promise of a
 * transaction resolves after `complete`, not at the success of the single request. The storage is there at once;
 * opening goes on behind it, and what prevented it is what each read and write then answers.
 */
import { Dexie, type Table } from 'dexie';
import { isOsseletError, randomId } from '../foundation/index.ts';
import { openError, readError, storageError, writeError, type StorageError } from './errors.ts';
import { declareSchema } from './schema.ts';
import type {
  EmbeddingRecord,
  EmbeddingRecords,
  EventRecord,
  EventRecords,
  FilmRecord,
  FilmRecords,
  Storage,
} from './storage.ts';

interface Setting {
  readonly name: string;
  readonly value: string;
}

export function openBrowserStorage(name = 'osselet'): Storage {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict', autoOpen: false });
  declareSchema(database);
  const tables = tablesOf(database, open(database));
  return {
    persistence: 'browser',
    films: filmsIn(tables('films')),
    embeddings: embeddingsIn(tables('embeddings')),
    events: eventsIn(tables('events')),
    device: () => deviceIn(tables('settings')),
    close: () => database.close(),
  };
}

/** A tab with an older version would keep us waiting for ever: say so instead. */
async function open(database: Dexie): Promise<void> {
  const blocked = new Promise<never>((_, reject) => {
    database.on('blocked', () => reject(storageError('blocked-upgrade', { database: database.name })));
  });
  try {
    await Promise.race([database.open(), blocked]);
  } catch (error) {
    database.close();
    throw isOsseletError(error) ? error : openError(database.name, error);
  }
}

interface OpenTable<Row> {
  readonly rows: Table<Row, string>;
  readonly read: <Value>(work: () => PromiseLike<Value>) => Promise<Value>;
  readonly write: <Value>(work: () => PromiseLike<Value>) => Promise<Value>;
}

function tablesOf(database: Dexie, opened: Promise<void>) {
  // Nobody may have asked for anything yet when opening fails: the failure is told to whoever asks.
  opened.catch(() => undefined);
  return <Row>(name: string): OpenTable<Row> => {
    const rows = database.table<Row, string>(name);
    const run = async <Value>(
      mode: 'r' | 'rw',
      work: () => PromiseLike<Value>,
      typed: (table: string, cause: unknown) => StorageError,
    ): Promise<Value> => {
      await opened;
      try {
        return await database.transaction(mode, rows, work);
      } catch (error) {
        throw typed(name, error);
      }
    };
    return {
      rows,
      read: (work) => run('r', work, readError),
      write: (work) => run('rw', work, writeError),
    };
  };
}

function filmsIn({ rows, read, write }: OpenTable<FilmRecord>): FilmRecords {
  return {
    get: (key) => read(() => rows.get(key)),
    all: () => read(() => rows.toArray()),
    put: (record) => write(() => rows.put(record)).then(nothing),
    remove: (keys) => write(() => rows.bulkDelete([...keys])),
  };
}

function embeddingsIn({ rows, read, write }: OpenTable<EmbeddingRecord>): EmbeddingRecords {
  return {
    get: (key) => read(() => rows.get(key)),
    ofModel: (modelHash) => read(() => rows.where({ modelHash }).sortBy('key')),
    put: (record) => write(() => rows.put(record)).then(nothing),
    removeOfFilms: (filmKeys) => write(() => rows.where('filmKey').anyOf(filmKeys).delete()).then(nothing),
  };
}

function eventsIn({ rows, read, write }: OpenTable<EventRecord>): EventRecords {
  const { minKey, maxKey } = Dexie;
  const chain = '[filmKey+device+seq]';
  return {
    append: (record) => write(() => rows.add(record)).then(nothing),
    ofFilm: (filmKey) =>
      read(() => rows.where(chain).between([filmKey, minKey, minKey], [filmKey, maxKey, maxKey]).toArray()),
    all: () => read(() => rows.orderBy(chain).toArray()),
  };
}

/** Read and write in one transaction, so that two tabs at first start agree on one id. */
function deviceIn({ rows, write }: OpenTable<Setting>): Promise<string> {
  return write(async () => {
    const kept = await rows.get('device');
    if (kept !== undefined) return kept.value;
    const value = randomId();
    await rows.add({ name: 'device', value });
    return value;
  });
}

const nothing = (): void => undefined;
