/**
 * Every version the database ever had, oldest first; a released version is never edited, a change is a new one with
 * its `upgrade`. In Dexie's notation the first name is the primary key, `&` is unique, `[a+b]` is a compound index.
 */
import type { Dexie, Transaction } from 'dexie';
import type { TraceRecord } from './erasing/erasures.ts';

interface SchemaVersion {
  readonly version: number;
  readonly stores: Readonly<Record<string, string>>;
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}

const schema: readonly SchemaVersion[] = [
  {
    version: 1,
    stores: {
      films: 'key',
      embeddings: 'key, modelHash, filmKey',
      events: 'id, &[filmKey+device+seq]',
      settings: 'name',
    },
  },
  // Handles of files and folders; thumbnails leave the records of films, which a long list reads whole.
  { version: 2, stores: { thumbnails: 'key', handles: 'id' }, upgrade: splitThumbnails },
  // Which patient each film is of, by a mark; what is left of erasures; copies that are still to be erased.
  {
    version: 3,
    stores: { traces: 'key', tombstones: 'seq', leavingCopies: 'id' },
    upgrade: traceFilms,
  },
  // Heads that were learned at this workstation, all their versions.
  { version: 4, stores: { heads: '[task+version]' } },
  // What a start asks of 20,000 films is answered by an index: reading their records takes seconds.
  { version: 5, stores: { films: 'key, place.handleId, place.copyId', traces: 'key, lastOpenedAt' } },
  // Packs of the log, which is read whole by them; the rows are packed later, in idle time.
  { version: 6, stores: { packs: '[filmKey+device+seq]', late: 'id' } },
];

/** As the browser counts: Dexie's version 3 is its 30. */
export const newestVersion = 10 * Math.max(...schema.map(({ version }) => version));

export function declareSchema(database: Dexie): void {
  for (const { version, stores, upgrade } of schema) {
    const declared = database.version(version).stores({ ...stores });
    if (upgrade !== undefined) declared.upgrade(upgrade);
  }
}

interface FilmOfVersion1 {
  readonly key: string;
  thumbnail?: object;
  place?: null;
}

/** One film at a time: all the thumbnails of a browser never stand in memory together. */
async function splitThumbnails(transaction: Transaction): Promise<void> {
  const thumbnails = transaction.table<object, string>('thumbnails');
  const films = transaction.table<FilmOfVersion1, string>('films');
  for (const key of await films.toCollection().primaryKeys()) {
    const film = await films.get(key);
    if (film === undefined) continue;
    const { thumbnail, ...record } = film;
    await thumbnails.put({ key, ...thumbnail });
    await films.put({ ...record, place: null });
  }
}

interface FilmOfVersion2 {
  readonly key: string;
  readonly lastOpenedAt: string;
}

/** Of whom a film is, is known once it is opened again. Annotations of films that left the list count from today. */
async function traceFilms(transaction: Transaction): Promise<void> {
  const films = transaction.table<FilmOfVersion2, string>('films');
  const traces = transaction.table<TraceRecord, string>('traces');
  const today = new Date().toISOString();
  const annotated = transaction.table<{ filmKey: string }, string>('events');
  for (const filmKey of new Set((await annotated.toArray()).map(({ filmKey }) => filmKey)))
    await traces.put({ key: filmKey, patientMark: null, lastOpenedAt: today });
  for (const key of await films.toCollection().primaryKeys()) {
    const film = await films.get(key);
    if (film === undefined) continue;
    await films.put({ ...film, patientMark: null } as FilmOfVersion2);
    await traces.put({ key, patientMark: null, lastOpenedAt: film.lastOpenedAt });
  }
}
