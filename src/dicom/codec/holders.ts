/** Which slot holds the frame of which reading, and how much all frames weigh: what was used longest ago goes first. */
export interface Holders<Slot> {
  holderOf(reading: string): Slot | undefined;
  /** The slot has just used the frame. Answers what no longer fits, and an older copy in another slot. */
  hold(reading: string, slot: Slot, bytes: number): Dropped<Slot>[];
  drop(reading: string): Dropped<Slot>[];
  dropAllOf(slot: Slot): void;
}

export interface Dropped<Slot> {
  readonly slot: Slot;
  readonly reading: string;
}

export function createHolders<Slot>(maxBytes: number): Holders<Slot> {
  // A Map iterates in order of insertion: the first reading was used longest ago.
  const held = new Map<string, { slot: Slot; bytes: number }>();
  let total = 0;

  function drop(reading: string): Dropped<Slot>[] {
    const entry = held.get(reading);
    if (entry === undefined) return [];
    held.delete(reading);
    total -= entry.bytes;
    return [{ slot: entry.slot, reading }];
  }

  return {
    holderOf: (reading) => held.get(reading)?.slot,
    drop,
    /** The frame used last stays even where it alone is over the limit. */
    hold(reading, slot, bytes) {
      const dropped = drop(reading).filter((older) => older.slot !== slot);
      held.set(reading, { slot, bytes });
      total += bytes;
      for (const oldest of held.keys()) {
        if (total <= maxBytes || oldest === reading) break;
        dropped.push(...drop(oldest));
      }
      return dropped;
    },
    dropAllOf(slot) {
      for (const [reading, entry] of held) if (entry.slot === slot) drop(reading);
    },
  };
}
