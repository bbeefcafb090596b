/**
 * Exact search: the cosine of the query with every vector that may be an answer, and the k highest of them. A filter
 * acts here, before the k are taken: the answer is the k best of what passes, not what passes of the k best.
 */
import { assert } from '../../foundation/index.ts';
import { createBest, type Ranked } from './best.ts';
import type { VectorStore } from './vectorStore.ts';

export interface NearestOptions {
  readonly k: number;
  /** The film that was asked about is not its own answer. */
  readonly excluded?: string | null;
  /** Only these keys may be answers, each named once; null lets all. */
  readonly among?: readonly string[] | null;
}

export interface Nearest {
  readonly hits: readonly Ranked[];
  /** How many vectors were compared with the query. */
  readonly compared: number;
}

/** Multiplications: some 5 ms, after which a newer query may come in. */
const longTurn = 4_000_000;

export function nearest(store: VectorStore, query: Float32Array, options: NearestOptions): Nearest {
  const scan = nearestInTurns(store, query, options);
  for (;;) {
    const step = scan.next();
    if (step.done === true) return step.value;
  }
}

/** Yields after each turn. What was put or removed meanwhile makes the scan worthless: start anew. */
export function* nearestInTurns(
  store: VectorStore,
  query: Float32Array,
  { k, excluded = null, among = null }: NearestOptions,
  turn = longTurn,
): Generator<void, Nearest, void> {
  const { dimension } = store;
  assert(query.length === dimension, () => `query of ${query.length} and ${dimension} dimensions`);
  const best = createBest(k);
  const excludedSlot = excluded === null ? undefined : store.slotOf(excluded);
  const count = among?.length ?? store.size;
  const inTurn = Math.ceil(turn / dimension);
  let compared = 0;
  for (let start = 0; start < count; start += inTurn) {
    if (start > 0) yield;
    for (let at = start; at < Math.min(start + inTurn, count); at++) {
      const slot = among === null ? at : store.slotOf(among[at]!);
      if (slot === undefined || slot === excludedSlot) continue;
      compared++;
      best.offer(store.cosineAt(slot, query), () => store.keyAt(slot));
    }
  }
  return { hits: best.ranked, compared };
}
