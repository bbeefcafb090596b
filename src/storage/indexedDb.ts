/**
 * Storage of a browser. Chrome reports a commit before the disk has it unless durability 'strict' is asked (its
 * default is 'relaxed' since version 121), and « enregistré » must survive a power cut. Dexie's promise of a
 * transaction resolves after `complete`, not at the success of the single request. The storage is there at once;
 * opening goes on behind it, and what prevented it is what each read and write then answers.
 */
import { Dexie, type Table } from 'dexie';
import { isOsseletError } from '../foundation/index.ts';
import {
  deviceIn,
  embeddingsIn,
  eventsIn,
  filmsIn,
  handlesIn,
  settingsIn,
  type OpenTable,
} from './browserRecords.ts';
import { openError, readError, storageError, writeError, type StorageError } from './errors.ts';
import { declareSchema } from './schema.ts';
import type { Storage } from './storage.ts';

export function openBrowserStorage(name = 'osselet'): Storage {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict', autoOpen: false });
  declareSchema(database);
  const tables = tablesOf(database, open(database));
  return {
    persistence: 'browser',
    films: filmsIn(tables('films'), tables('thumbnails')),
    embeddings: embeddingsIn(tables('embeddings')),
    events: eventsIn(tables('events')),
    handles: handlesIn(tables('handles')),
    settings: settingsIn(tables('settings')),
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

function tablesOf(database: Dexie, opened: Promise<void>) {
  // Nobody may have asked for anything yet when opening fails: the failure is told to whoever asks.
  opened.catch(() => undefined);
  return <Row>(name: string): OpenTable<Row> => {
    const rows = database.table<Row, string>(name);
    const run = async <Value>(
      mode: 'r' | 'rw',
      tables: Table[],
      work: () => PromiseLike<Value>,
      typed: (table: string, cause: unknown) => StorageError,
    ): Promise<Value> => {
      await opened;
      try {
        return await database.transaction(mode, tables, work);
      } catch (error) {
        throw typed(name, error);
      }
    };
    return {
      rows,
      read: (work) => run('r', [rows], work, readError),
      write: (work, ...beside) => run('rw', [rows, ...beside], work, writeError),
    };
  };
}
