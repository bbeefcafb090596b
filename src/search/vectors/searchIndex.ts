/**
 * What the search worker does. A query is scanned in turns, so that a newer one, or a film that left, does not wait
 * for its end; it is answered by null once a newer one came.
 */
import { nearest, nearestInTurns, type Nearest, type NearestOptions } from './nearest.ts';
import { spreadInTurns, type SpreadOptions } from './spread.ts';
import { createVectorStore, type VectorStore } from './vectorStore.ts';

export interface SearchIndex {
  /** `vectors` lie one after the other, in the order of the keys. */
  put(keys: readonly string[], vectors: Float32Array): void;
  remove(keys: readonly string[]): void;
  find(query: Float32Array, options: NearestOptions): Promise<Nearest | null>;
  /** Films that stand for all others, the first first; a film without a vector is none of them. */
  spread(options: SpreadOptions): Promise<string[]>;
}

/** A scan that films keep coming into is begun anew this often, then made in one go. */
const restarts = 3;

interface Pacing {
  /** Resolves when others have had their turn. */
  readonly pause?: () => Promise<void>;
  /** Multiplications of a turn. */
  readonly turn?: number;
}

export function createSearchIndex({ pause = nextTurn, turn }: Pacing = {}): SearchIndex {
  /** Made with the first vector, which tells how long they are: all are of one model. */
  let store: VectorStore | null = null;
  let latest = 0;
  let changes = 0;

  return {
    put(keys, vectors) {
      if (keys.length === 0) return;
      changes++;
      const dimension = vectors.length / keys.length;
      const filled = (store ??= createVectorStore(dimension));
      keys.forEach((key, at) => filled.put(key, vectors.subarray(at * dimension, (at + 1) * dimension)));
    },
    remove(keys) {
      changes++;
      for (const key of keys) store?.remove(key);
    },
    async find(query, options) {
      const asked = ++latest;
      if (store === null) return { hits: [], compared: 0 };
      for (let attempt = 0; attempt < restarts; attempt++) {
        const before = changes;
        const scan = nearestInTurns(store, query, options, turn);
        while (changes === before) {
          const step = scan.next();
          if (step.done === true) return step.value;
          await pause();
          if (asked !== latest) return null;
        }
      }
      return nearest(store, query, options);
    },
    async spread(options) {
      if (store === null) return [];
      const taking = spreadInTurns(store, options);
      for (;;) {
        const step = taking.next();
        if (step.done === true) return step.value;
        await pause();
      }
    },
  };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
