/**
 * Packs of the log (`pack.ts`), in the order of its rows. Rows behind the last pack are read as they lie; rows that came to
 * stand between packed ones are listed as late in the transaction that wrote them, and read as well. So what is read is the
 * log at every moment, however far the packing is. Each pack is made and taken apart in one transaction with its rows.
 */
import { Dexie, type Table } from 'dexie';
import type { OpenTable } from '../browserRecords.ts';
import type { EventRecord } from '../storage.ts';
import { isSame, packed, unpacked, type PackRecord } from './pack.ts';
import { chain, placeOf, placeOrder, type EventPlace } from './place.ts';

export interface LogTables {
  readonly events: OpenTable<EventRecord>;
  readonly packs: OpenTable<PackRecord, EventPlace>;
  /** Ids of late rows. */
  readonly late: OpenTable<{ readonly id: string }>;
}

export interface PackSizes {
  readonly rows: number;
  /** Fewer rows than this, new or late, are not worth a pack. */
  readonly fewest: number;
}

/** Some 200 KB each: parsed in milliseconds, made in a tenth of a second, for which a write may have to wait. */
const packSizes: PackSizes = { rows: 1_000, fewest: 500 };
/** So many packs' worth of late rows, as a merge brings them, in all or in one stretch: all is packed anew. */
const grown = 5;

export interface Packs {
  /** The whole log, or null where there are no packs or they cannot be relied on. */
  read(): Promise<EventRecord[] | null>;
  /** One step; answers whether there is more to do. */
  next(): Promise<boolean>;
}

export function packsIn(tables: LogTables, sizes: PackSizes = packSizes): Packs {
  const { events, packs, late } = tables;
  let isChecked = false;
  async function dropUnsound(): Promise<void> {
    if ((await packs.read(() => packs.rows.count())) > 0 && (await readPacked(tables)) === null)
      await packs.write(() => dropPacks(tables), late.rows);
    isChecked = true;
  }
  return {
    read: () => readPacked(tables),
    async next() {
      if (!isChecked) await dropUnsound();
      return packs.write(() => packNext(tables, sizes), events.rows, late.rows);
    },
  };
}

async function readPacked({ events, packs, late }: LogTables): Promise<EventRecord[] | null> {
  const insides: Promise<EventRecord[] | null>[] = [];
  const rowAt = (place: EventPlace) => events.rows.where(chain).equals(place).first();
  // Each pack is looked into while the next ones are still being read.
  const packAt = (place: EventPlace) =>
    packs.rows.get(place).then((pack) => {
      insides.push(Dexie.ignoreTransaction(() => (pack ? unpacked(pack) : Promise.resolve(null))));
    });
  const read = await packs.read(
    async () => {
      const edges = await packs.rows.toCollection().primaryKeys();
      const edge = edges.at(-1);
      if (edge === undefined) return null;
      const ids = await late.rows.toCollection().primaryKeys();
      const [among, behind, count, ends] = await Promise.all([
        events.rows.bulkGet(ids),
        events.rows.where(chain).above(edge).toArray(),
        events.rows.count(),
        Promise.all(edges.map(rowAt)),
        Promise.all(edges.map(packAt)),
      ]);
      return { among, behind, count, ends };
    },
    events.rows,
    late.rows,
  );
  const ofPacks = await Promise.all(insides);
  if (read === null) return null;
  const { among, behind, count, ends } = read;
  const rows: EventRecord[] = [];
  for (const [at, inside] of ofPacks.entries()) {
    if (inside === null || !isSame(inside.at(-1), ends[at])) return null;
    for (const row of inside) rows.push(row);
  }
  const few = among.filter((row) => row !== undefined);
  const isWhole = rows.length + few.length + behind.length === count && few.length === among.length;
  return isWhole ? [...merged(rows, few), ...behind] : null;
}

/** `inOrder` is; `few` are put where they belong. */
function merged(inOrder: readonly EventRecord[], few: readonly EventRecord[]): readonly EventRecord[] {
  if (few.length === 0) return inOrder;
  return [...inOrder, ...few].sort((a, b) => placeOrder(placeOf(a), placeOf(b)));
}

/** To be called in the transaction that adds the rows. */
export async function noteLate(
  {
    packs,
    late,
  }: { readonly packs: Table<PackRecord, EventPlace>; readonly late: LogTables['late']['rows'] },
  added: readonly EventRecord[],
): Promise<void> {
  const [edge] = await packs.toCollection().reverse().limit(1).primaryKeys();
  if (edge === undefined) return;
  const among = added.filter((row) => placeOrder(placeOf(row), edge) <= 0);
  if (among.length > 0) await late.bulkAdd(among.map(({ id }) => ({ id })));
}

async function packNext(tables: LogTables, { rows, fewest }: PackSizes): Promise<boolean> {
  const { events, packs, late } = tables;
  const edges = await packs.rows.toCollection().primaryKeys();
  const last = edges.at(-1);
  const behind = last === undefined ? events.rows.orderBy(chain) : events.rows.where(chain).above(last);
  const next = await behind.limit(rows).toArray();
  if (next.length >= fewest) return replace(tables, null, [next]);
  const ids = await late.rows.toCollection().primaryKeys();
  if (ids.length < fewest) return false;
  if (ids.length > rows * grown) return dropPacks(tables);
  const among = (await events.rows.bulkGet(ids)).filter((row) => row !== undefined);
  const at = fullest(edges, among);
  const edge = edges[at];
  if (edge === undefined || among.length < ids.length) return dropPacks(tables);
  const from = edges[at - 1] ?? Dexie.minKey;
  const stretch = await events.rows
    .where(chain)
    .between(from, edge, false, true)
    .limit(rows * grown + 1)
    .toArray();
  if (stretch.length > rows * grown) return dropPacks(tables);
  return replace(tables, edge, cut(stretch, rows));
}

/** The stretch in which most of the late rows stand. */
function fullest(edges: readonly EventPlace[], among: readonly EventRecord[]): number {
  const counts = edges.map(() => 0);
  for (const row of among) {
    const at = edges.findIndex((edge) => placeOrder(placeOf(row), edge) <= 0);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts.indexOf(Math.max(...counts));
}

function cut(rows: readonly EventRecord[], length: number): EventRecord[][] {
  return Array.from({ length: Math.ceil(rows.length / length) }, (_, at) =>
    rows.slice(at * length, (at + 1) * length),
  );
}

/** Packs in the place of one, or behind all. Where a row cannot be packed faithfully, nothing is changed and packing ends. */
async function replace(
  { packs, late }: LogTables,
  edge: EventPlace | null,
  stretches: readonly (readonly EventRecord[])[],
): Promise<boolean> {
  const made = stretches.map(packed);
  if (made.includes(null)) return false;
  if (edge !== null) await packs.rows.delete(edge);
  await packs.rows.bulkPut(made.filter((pack) => pack !== null));
  if (edge !== null) await late.rows.bulkDelete(stretches.flatMap((rows) => rows.map(({ id }) => id)));
  return true;
}

/** A promise of Dexie's: through async functions in one another, Dexie loses sight of the transaction. */
export function dropPacks({ packs, late }: Pick<LogTables, 'packs' | 'late'>): PromiseLike<true> {
  return packs.rows
    .clear()
    .then(() => late.rows.clear())
    .then(() => true);
}
