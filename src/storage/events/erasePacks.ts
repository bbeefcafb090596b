/** Erased rows leave their packs as they leave the log: in one transaction, so that no pack ever holds what the log does not. */
import type { EventRecord } from '../storage.ts';
import { dropPacks, type LogTables } from './browserPacks.ts';
import { packed, unpackedNow } from './pack.ts';
import { placeOf, placeOrder } from './place.ts';

/**
 * To be called in the transaction that erases: packs in which rows of the films could stand are made anew without them, or, where
 * one cannot be read, all packs go.
 */
export async function eraseFromPacks(
  tables: LogTables,
  leaving: ReadonlySet<string>,
  erased: readonly EventRecord[],
): Promise<void> {
  const { packs, late } = tables;
  await late.rows.bulkDelete(erased.map(({ id }) => id));
  let from = '';
  for (const edge of await packs.rows.toCollection().primaryKeys()) {
    const mayHold = [...leaving].some((key) => from <= key && key <= edge[0]);
    from = edge[0];
    if (!mayHold) continue;
    const pack = await packs.rows.get(edge);
    const inside = pack === undefined ? null : unpackedNow(pack);
    const staying = inside?.filter(({ filmKey }) => !leaving.has(filmKey)) ?? [];
    const made = packed(staying);
    if (inside === null || (made === null && staying.length > 0)) {
      await dropPacks(tables);
      return;
    }
    await packs.rows.delete(edge);
    if (made !== null) await packs.rows.put(made);
  }
  // Where the last pack ends earlier now, rows that were late stand behind it.
  const edge = (await packs.rows.toCollection().primaryKeys()).at(-1);
  const ids = await late.rows.toCollection().primaryKeys();
  const behind = (await tables.events.rows.bulkGet(ids)).filter(
    (row) => edge === undefined || row === undefined || placeOrder(placeOf(row), edge) > 0,
  );
  await late.rows.bulkDelete(behind.flatMap((row) => row?.id ?? []));
}
