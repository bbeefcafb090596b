/** Erasing from IndexedDB, in one transaction over every table. */
import type { Table } from 'dexie';
import type { EmbeddingRecord, EventRecord, FilmRecord, HandleRecord, HeadRecord } from '../storage.ts';
import type { KeyedThumbnail, OpenTable, Setting } from '../browserRecords.ts';
import { dropPacks, type LogTables } from '../events/browserPacks.ts';
import { eraseFromPacks } from '../events/erasePacks.ts';
import { chain, eventsOf } from '../events/place.ts';
import type { Erased, EraseOrder, Erasures, KeptFilm, TraceRecord } from './erasures.ts';
import type { LateWrites } from './lateWrites.ts';
import { withoutFilms } from '../filmMark.ts';
import { leavingPlaces } from './leavingPlaces.ts';
import { erasedEnds, nextTombstone, type ErasedCounts, type Tombstone } from './tombstone.ts';

export interface ErasableTables extends LogTables {
  readonly films: OpenTable<FilmRecord>;
  readonly thumbnails: OpenTable<KeyedThumbnail>;
  readonly embeddings: OpenTable<EmbeddingRecord>;
  readonly handles: OpenTable<HandleRecord>;
  readonly heads: OpenTable<HeadRecord, [string, number]>;
  readonly settings: OpenTable<Setting>;
  readonly traces: OpenTable<TraceRecord>;
  readonly tombstones: OpenTable<Tombstone, number>;
  readonly leavingCopies: OpenTable<{ readonly id: string }>;
}

export function erasuresIn(tables: ErasableTables, lateWrites: LateWrites): Erasures {
  const { tombstones, leavingCopies, traces } = tables;
  const all = Object.values(tables).map(({ rows }: { readonly rows: Table }) => rows);
  return {
    inventory: () => tombstones.read(() => inventoryOf(tables), ...all),
    bareBefore: (day) => traces.read(() => bareBefore(tables, day), tables.events.rows),
    async erase(order) {
      const erased = await tombstones.write(() => eraseNow(tables, order), ...all);
      if (erased !== null) lateWrites.tell(erased.tombstone.seq, erased.keys);
      return erased;
    },
    tombstones: () => tombstones.read(() => tombstones.rows.orderBy('seq').toArray()),
    leavingCopies: () => leavingCopies.read(() => leavingCopies.rows.toCollection().primaryKeys()),
    copiesLeft: (ids) => leavingCopies.write(() => leavingCopies.rows.bulkDelete([...ids])),
    follow: (listen) => lateWrites.follow(listen),
  };
}

async function bareBefore({ traces, events }: ErasableTables, day: Date): Promise<TraceRecord[]> {
  const old = await traces.rows.where('lastOpenedAt').below(day.toISOString()).sortBy('key');
  const bare: TraceRecord[] = [];
  for (const trace of old) if ((await eventsOf(events.rows, trace.key).count()) === 0) bare.push(trace);
  return bare;
}

async function inventoryOf({ films, embeddings, events, traces }: ErasableTables): Promise<KeptFilm[]> {
  const copies = new Map<string, string | null>();
  // A whole table at once is read ten times faster than row by row.
  for (const { key, place } of await films.rows.toArray()) copies.set(key, place?.copyId ?? null);
  const vectors = tally(await embeddings.rows.orderBy('filmKey').keys());
  const places = (await events.rows.orderBy(chain).keys()) as unknown as [filmKey: string][];
  const said = tally(places.map(([filmKey]) => filmKey));
  return (await traces.rows.toArray()).map((trace) => ({
    ...trace,
    events: said.get(trace.key) ?? 0,
    vectors: vectors.get(trace.key) ?? 0,
    copyId: copies.get(trace.key) ?? null,
  }));
}

function tally(keys: readonly unknown[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys as string[]) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

async function eraseNow(tables: ErasableTables, order: EraseOrder): Promise<Erased | null> {
  const { films, events, traces, handles, tombstones, leavingCopies } = tables;
  const isAll = order.by === 'all';
  const keys = (await traces.rows.toArray()).filter((trace) => order.isLeaving(trace)).map(({ key }) => key);
  if (keys.length === 0 && !isAll) return null;
  const leaving = new Set(keys);
  const said = await saidOf(events.rows, isAll ? null : leaving);
  const places = leavingPlaces(await films.rows.toArray(), (key) => isAll || leaving.has(key));
  const kept = await handles.rows.toCollection().primaryKeys();
  const handleIds = kept.filter((id) => isAll || places.handleIds.includes(id));
  const counts: ErasedCounts = {
    films: places.keys.length,
    thumbnails: await emptied(tables.thumbnails.rows, 'key', keys, isAll),
    vectors: await emptied(tables.embeddings.rows, 'filmKey', keys, isAll),
    events: said.length,
    handles: handleIds.length,
    copies: places.copyIds.length,
    settings: isAll ? await tables.settings.rows.toCollection().delete() : 0,
    heads: isAll ? await tables.heads.rows.toCollection().delete() : 0,
  };
  await films.rows.bulkDelete([...places.keys]);
  await events.rows.bulkDelete(said.map(({ id }) => id));
  await (isAll ? dropPacks(tables) : eraseFromPacks(tables, leaving, said));
  await handles.rows.bulkDelete([...handleIds]);
  await traces.rows.bulkDelete(keys);
  const learned = (await tables.heads.rows.toArray()).flatMap((record) => withoutFilms(record, keys) ?? []);
  await tables.heads.rows.bulkPut(learned);
  await leavingCopies.rows.bulkPut(places.copyIds.map((id) => ({ id })));
  const ends = erasedEnds(said, order.headOf);
  const last = await tombstones.rows.orderBy('seq').last();
  const tombstone = nextTombstone(last, { at: order.at.toISOString(), by: order.by, counts, ...ends });
  await tombstones.rows.add(tombstone);
  return { keys, tombstone };
}

/** Asked for one by one; more are looked for in the whole log. */
const fewFilms = 100;

/** Whoever leaves has few films, and the log may be long; `null`: all of it. In the order of chains. */
async function saidOf(
  events: Table<EventRecord, string>,
  leaving: ReadonlySet<string> | null,
): Promise<EventRecord[]> {
  if (leaving === null || leaving.size > fewFilms)
    return (await events.orderBy(chain).toArray()).filter(({ filmKey }) => leaving?.has(filmKey) ?? true);
  const said: EventRecord[] = [];
  for (const key of leaving) said.push(...(await eventsOf(events, key).toArray()));
  return said;
}

/** How many rows left. */
function emptied(
  rows: Table<unknown, string>,
  index: string,
  keys: readonly string[],
  isAll: boolean,
): PromiseLike<number> {
  return isAll ? rows.toCollection().delete() : rows.where(index).anyOf(keys).delete();
}
