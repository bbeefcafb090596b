/** Storage for Node and tests: forgotten at the end of the process. Copies in and out, as IndexedDB does. */
import { randomId, randomSecret } from '../foundation/index.ts';
import { erasuresInMemory } from './erasing/memoryErasures.ts';
import { storageError } from './errors.ts';
import { emptyTables, eventsIn, headsIn, type MemoryTables, type WhileOpen } from './memoryTables.ts';
import type {
  EmbeddingRecords,
  EventRecord,
  EventRecords,
  FilmRecord,
  FilmRecords,
  HandleRecords,
  HeadRecords,
  Settings,
  Storage,
} from './storage.ts';

export function createMemoryStorage(): Storage {
  const [device, secret] = [randomId(), randomSecret()];
  const tables = emptyTables();
  let isOpen = true;
  const whileOpen: WhileOpen = (table, work) =>
    isOpen
      ? new Promise((resolve) => resolve(structuredClone(work())))
      : Promise.reject(storageError('storage-unavailable', { table, detail: 'closed' }));
  return {
    persistence: 'memory',
    films: filmsInMemory(whileOpen, tables),
    embeddings: embeddingsInMemory(whileOpen, tables),
    events: eventsInMemory(whileOpen, tables),
    handles: handlesInMemory(tables),
    heads: headsInMemory(whileOpen, tables),
    settings: settingsInMemory(whileOpen, tables),
    erasures: erasuresInMemory(whileOpen, tables),
    secret: () => whileOpen('settings', () => secret),
    device: () => whileOpen('settings', () => device),
    close: () => {
      isOpen = false;
    },
  };
}

function filmsInMemory(
  whileOpen: WhileOpen,
  { films, thumbnails, traces, events }: MemoryTables,
): FilmRecords {
  return {
    get: (key) => whileOpen('films', () => films.get(key)),
    all: () => whileOpen('films', () => films.all()),
    handleIds: () => whileOpen('films', () => idsOf(films.all(), 'handleId')),
    copyIds: () => whileOpen('films', () => idsOf(films.all(), 'copyId')),
    thumbnail: (key) =>
      whileOpen('thumbnails', () => {
        const kept = thumbnails.get(key);
        return kept && { width: kept.width, height: kept.height, data: kept.data };
      }),
    put: (record, thumbnail) =>
      whileOpen('films', () => {
        const { key, patientMark, lastOpenedAt } = record;
        films.put(record);
        thumbnails.put({ key, ...thumbnail });
        traces.put({ key, patientMark, lastOpenedAt });
      }),
    remove: (keys) =>
      whileOpen('films', () => {
        for (const key of keys) {
          films.remove(key);
          thumbnails.remove(key);
          if (!events.all().some(({ filmKey }) => filmKey === key)) traces.remove(key);
        }
      }),
  };
}

function idsOf(films: readonly FilmRecord[], id: 'handleId' | 'copyId'): string[] {
  return [...new Set(films.flatMap(({ place }) => place?.[id] ?? []))].sort();
}

function embeddingsInMemory(whileOpen: WhileOpen, { embeddings: rows }: MemoryTables): EmbeddingRecords {
  return {
    get: (key) => whileOpen('embeddings', () => rows.get(key)),
    async *ofModel(modelHash) {
      yield await whileOpen('embeddings', () => rows.all().filter((row) => row.modelHash === modelHash));
    },
    keysOfModel: (modelHash) =>
      whileOpen('embeddings', () =>
        rows.all().flatMap((row) => (row.modelHash === modelHash ? [row.key] : [])),
      ),
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

function eventsInMemory(whileOpen: WhileOpen, { events, traces }: MemoryTables): EventRecords {
  const placeOf = ({ filmKey, device, seq }: EventRecord) => JSON.stringify([filmKey, device, seq]);
  const appendAll = (records: readonly EventRecord[]) =>
    whileOpen('events', () => {
      const held = new Set(events.all().flatMap((row) => [row.id, placeOf(row)]));
      for (const record of records) {
        if (held.has(record.id) || held.has(placeOf(record)))
          throw storageError('already-stored', { table: 'events', detail: `seq ${String(record.seq)}` });
        held.add(record.id).add(placeOf(record));
      }
      for (const record of records) {
        events.put({ ...record, key: record.id });
        const { filmKey: key } = record;
        if (traces.get(key) === undefined)
          traces.put({ key, patientMark: null, lastOpenedAt: new Date().toISOString() });
      }
    });
  return {
    append: (record) => appendAll([record]),
    appendAll,
    ofFilm: (filmKey) => whileOpen('events', () => eventsIn(events).filter((row) => row.filmKey === filmKey)),
    all: () => whileOpen('events', () => eventsIn(events)),
    async *pages() {
      yield await whileOpen('events', () => eventsIn(events));
    },
    pack: () => Promise.resolve(false),
  };
}

/** A handle is the browser's own object: it is not copied, since only a browser can. */
function handlesInMemory({ handles }: MemoryTables): HandleRecords {
  return {
    all: () => Promise.resolve([...handles.values()]),
    put: (record) => Promise.resolve(void handles.set(record.id, record)),
    remove: (ids) => Promise.resolve(ids.forEach((id) => handles.delete(id))),
  };
}

function headsInMemory(whileOpen: WhileOpen, { heads }: MemoryTables): HeadRecords {
  return {
    all: () => whileOpen('heads', () => headsIn(heads)),
    add: (record) =>
      whileOpen('heads', () => {
        const { task, version } = record;
        const key = JSON.stringify([task, version]);
        const facts = { table: 'heads', detail: `version ${String(version)}` };
        if (heads.get(key) !== undefined) throw storageError('already-stored', facts);
        heads.put({ ...record, key });
      }),
  };
}

function settingsInMemory(whileOpen: WhileOpen, { settings }: MemoryTables): Settings {
  return {
    get: (name) => whileOpen('settings', () => settings.get(name)),
    put: (name, value) => whileOpen('settings', () => void settings.set(name, value)),
  };
}
