/** Where a row of the log stands: the key of its index, in the order in which IndexedDB has it. */
import { Dexie, type Collection, type Table } from 'dexie';
import type { EventRecord } from '../storage.ts';

export type EventPlace = [filmKey: string, device: string, seq: number];

export const chain = '[filmKey+device+seq]';

export function placeOf({
  filmKey,
  device,
  seq,
}: Pick<EventRecord, 'filmKey' | 'device' | 'seq'>): EventPlace {
  return [filmKey, device, seq];
}

/** Texts by UTF-16 code units, as IndexedDB orders its keys. */
export function placeOrder(a: EventPlace, b: EventPlace): number {
  return textOrder(a[0], b[0]) || textOrder(a[1], b[1]) || a[2] - b[2];
}

function textOrder(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

export function eventsOf(
  events: Table<EventRecord, string>,
  filmKey: string,
): Collection<EventRecord, string> {
  const { minKey, maxKey } = Dexie;
  return events.where(chain).between([filmKey, minKey, minKey], [filmKey, maxKey, maxKey]);
}
