/**
 * Storage of a browser. Chrome reports a commit before the disk has it unless durability 'strict' is asked (its
 * default is 'relaxed' since version 121), and « enregistré » must survive a power cut. Dexie's promise of a
 * transaction resolves after `complete`, not at the success of the single request.
 */
import { Dexie, type Table } from 'dexie';
import { isOsseletError } from '../foundation/index.ts';
import { openError, readError, storageError, writeError } from './errors.ts';
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

export async function openBrowserStorage(name = 'osselet'): Promise<Storage> {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' });
  declareSchema(database);
  await open(database);
  return {
    persistence: 'browser',
    films: filmsIn(database.table('films')),
    embeddings: embeddingsIn(database.table('embeddings')),
    events: eventsIn(database.table('events')),
    device: () => deviceIn(database.table('settings')),
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

function filmsIn(table: Table<FilmRecord, string>): FilmRecords {
  return {
    get: (key) => read(table, () => table.get(key)),
    all: () => read(table, () => table.toArray()),
    put: (record) => write(table, () => table.put(record)).then(nothing),
    remove: (keys) => write(table, () => table.bulkDelete([...keys])),
  };
}

function embeddingsIn(table: Table<EmbeddingRecord, string>): EmbeddingRecords {
  return {
    get: (key) => read(table, () => table.get(key)),
    ofModel: (modelHash) => read(table, () => table.where({ modelHash }).sortBy('key')),
    put: (record) => write(table, () => table.put(record)).then(nothing),
    removeOfFilms: (filmKeys) =>
      write(table, () => table.where('filmKey').anyOf(filmKeys).delete()).then(nothing),
  };
}

function eventsIn(table: Table<EventRecord, string>): EventRecords {
  const chain = '[filmKey+device+seq]';
  return {
    append: (record) => write(table, () => table.add(record)).then(nothing),
    ofFilm: (filmKey) =>
      read(table, () =>
        table
          .where(chain)
          .between([filmKey, Dexie.minKey, Dexie.minKey], [filmKey, Dexie.maxKey, Dexie.maxKey])
          .toArray(),
      ),
    all: () => read(table, () => table.orderBy(chain).toArray()),
  };
}

/** Read and write in one transaction, so that two tabs at first start agree on one id. */
function deviceIn(table: Table<Setting, string>): Promise<string> {
  return write(table, async () => {
    const kept = await table.get('device');
    if (kept !== undefined) return kept.value;
    const value = crypto.randomUUID();
    await table.add({ name: 'device', value });
    return value;
  });
}

async function read<Value>(table: Table, work: () => PromiseLike<Value>): Promise<Value> {
  try {
    return await table.db.transaction('r', table, work);
  } catch (error) {
    throw readError(table.name, error);
  }
}

async function write<Value>(table: Table, work: () => PromiseLike<Value>): Promise<Value> {
  try {
    return await table.db.transaction('rw', table, work);
  } catch (error) {
    throw writeError(table.name, error);
  }
}

const nothing = (): void => undefined;
