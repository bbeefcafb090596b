/** The log in the browser's database. Rows are only ever added here; how they leave is written in `erasing/`. */
import type { Collection, Table } from 'dexie';
import type { TraceRecord } from '../erasing/erasures.ts';
import { readAround } from '../readAround.ts';
import type { EventRecord, EventRecords } from '../storage.ts';
import { noteLate, packsIn, type LogTables, type PackSizes } from './browserPacks.ts';
import { chain, eventsOf, placeOf, type EventPlace } from './place.ts';

/** Some 70 milliseconds of reading: nobody else waits long for the database. */
const pageRows = 1_000;

export function eventsIn(
  tables: LogTables,
  traces: Table<TraceRecord, string>,
  sizes?: PackSizes,
): EventRecords {
  const { rows, read, writeOf } = tables.events;
  const [packs, late] = [tables.packs.rows, tables.late.rows];
  const inPacks = packsIn(tables, sizes);
  function appendAll(records: readonly EventRecord[]): Promise<void> {
    const filmKeys = [...new Set(records.map(({ filmKey }) => filmKey))];
    return writeOf(
      filmKeys,
      async () => {
        // Dexie writes what many rows are refused for to the console; one row's refusal is ours to tell.
        await (records.length === 1 && records[0] !== undefined
          ? rows.add(records[0])
          : rows.bulkAdd(records));
        await noteLate({ packs, late }, records);
        // Of a film that could not be kept, or was taken off the list before anything was said of it.
        const kept = await traces.bulkGet(filmKeys);
        const lastOpenedAt = new Date().toISOString();
        const unknown = filmKeys.filter((_, at) => kept[at] === undefined);
        await traces.bulkPut(unknown.map((key) => ({ key, patientMark: null, lastOpenedAt })));
      },
      ...[traces, packs, late],
    );
  }
  return {
    append: (record) => appendAll([record]),
    appendAll,
    ofFilm: (filmKey) => inChains(() => eventsOf(rows, filmKey)),
    // What prevents the reading of packs either prevents that of rows, which says so, or does not matter.
    all: async () => (await inPacks.read().catch(() => null)) ?? (await inChains(() => rows.orderBy(chain))),
    async *pages() {
      let page = await inChains(() => rows.orderBy(chain).limit(pageRows));
      for (let last = page.at(-1); last !== undefined; last = page.at(-1)) {
        yield page;
        const behind = placeOf(last);
        page = await inChains(() => rows.where(chain).above(behind).limit(pageRows));
      }
    },
    pack: () => inPacks.next(),
  };

  function inChains(wanted: () => Collection<EventRecord, string>): Promise<EventRecord[]> {
    return readAround(
      () => read(() => wanted().toArray()),
      () => read(() => wanted().keys()).then((keys) => keys as unknown as EventPlace[]),
      (first, last) => read(() => rows.where(chain).between(first, last, true, true).toArray()),
      (place) => [lostEvent(place)],
    );
  }
}

/** Its place is known from the index, which the browser can still read; nothing else of it is. */
function lostEvent([filmKey, device, seq]: EventPlace): EventRecord {
  return { id: '', filmKey, device, seq, event: {} };
}
