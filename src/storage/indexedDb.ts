/**
 * Storage of a browser. Chrome reports a commit before the disk has it unless durability 'strict' is asked (its
 * default is 'relaxed' since version 121), and « enregistré » must survive a power cut. Dexie's promise of a
 * transaction resolves after `complete`, not at the success of the single request. The storage is there at once;
 * opening goes on behind it, and what prevented it is what each read and write then answers.
 */
import { Dexie, type Table } from 'dexie';
import { isOsseletError, randomId, randomSecret } from '../foundation/index.ts';
import {
  embeddingsIn,
  filmsIn,
  handlesIn,
  headsIn,
  madeOnce,
  settingsIn,
  type OpenTable,
} from './browserRecords.ts';
import { eventsIn } from './events/browserEvents.ts';
import type { PackSizes } from './events/browserPacks.ts';
import { erasuresIn, type ErasableTables } from './erasing/browserErasures.ts';
import { createLateWrites, type LateWrites } from './erasing/lateWrites.ts';
import { openError, readError, storageError, writeError, type StorageError } from './errors.ts';
import { declareSchema, newestVersion } from './schema.ts';
import type { Storage } from './storage.ts';

/** `sizes`: of packs of the log, for tests. */
export function openBrowserStorage(name = 'osselet', sizes?: PackSizes): Storage {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict', autoOpen: false });
  declareSchema(database);
  const lateWrites = createLateWrites(name);
  const ended = new AbortController();
  const opened = open(database, ended.signal).then(() => lateWrites.begin(() => countOfErasures(database)));
  const table = tablesOf(database, opened, lateWrites);
  const tables: ErasableTables = {
    films: table('films'),
    thumbnails: table('thumbnails'),
    embeddings: table('embeddings'),
    events: table('events'),
    handles: table('handles'),
    heads: table('heads'),
    settings: table('settings'),
    traces: table('traces'),
    tombstones: table('tombstones'),
    leavingCopies: table('leavingCopies'),
    packs: table('packs'),
    late: table('late'),
  };
  const { films, thumbnails, events, settings, traces } = tables;
  return {
    persistence: 'browser',
    films: filmsIn(films, thumbnails, traces.rows, events.rows),
    embeddings: embeddingsIn(tables.embeddings),
    events: eventsIn(tables, traces.rows, sizes),
    handles: handlesIn(tables.handles),
    heads: headsIn(tables.heads),
    settings: settingsIn(settings),
    erasures: erasuresIn(tables, lateWrites),
    secret: () => madeOnce(settings, 'secret', randomSecret),
    device: () => madeOnce(settings, 'device', randomId),
    close: () => {
      ended.abort();
      lateWrites.close();
      database.close();
    },
  };
}

const countOfErasures = (database: Dexie): Promise<number> =>
  Promise.resolve(database.table('tombstones').count());

/** A tab with an older version would keep us waiting for ever: say so instead. */
async function open(database: Dexie, ended: AbortSignal): Promise<void> {
  const blocked = new Promise<never>((_, reject) => {
    database.on('blocked', () => reject(storageError('blocked-upgrade', { database: database.name })));
  });
  try {
    await refuseNewer(database.name);
    if (ended.aborted)
      throw storageError('storage-unavailable', { database: database.name, detail: 'closed' });
    await Promise.race([database.open(), blocked]);
  } catch (error) {
    database.close();
    throw isOsseletError(error) ? error : openError(database.name, error);
  }
}

/** Dexie would open the database of a newer Osselet, and write into it by the rules of this one. */
async function refuseNewer(name: string): Promise<void> {
  // Browsers of before 2024 may not tell; a start without IndexedDB is told by the opening.
  const { databases } = (globalThis as { indexedDB?: Partial<IDBFactory> }).indexedDB ?? {};
  const known = (await databases?.call(indexedDB)) ?? [];
  const version = known.find((one) => one.name === name)?.version ?? 0;
  if (version > newestVersion) throw storageError('newer-schema', { database: name });
}

function tablesOf(database: Dexie, opened: Promise<void>, lateWrites: LateWrites) {
  // Nobody may have asked for anything yet when opening fails: the failure is told to whoever asks.
  opened.catch(() => undefined);
  return <Row, Key = string>(name: string): OpenTable<Row, Key> => {
    const rows = database.table<Row, Key>(name);
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
    const write: OpenTable<Row, Key>['write'] = (work, ...beside) =>
      run('rw', [rows, ...beside], work, writeError);
    return {
      rows,
      read: (work, ...beside) => run('r', [rows, ...beside], work, readError),
      write,
      writeOf: (filmKeys, work, ...beside) => {
        const erasures = database.table('tombstones');
        return lateWrites.guard(filmKeys, ({ mayGoOn }) =>
          write(
            async () => {
              if (!mayGoOn(await erasures.count())) return false;
              await work();
              return true;
            },
            ...beside,
            erasures,
          ),
        );
      },
    };
  };
}
