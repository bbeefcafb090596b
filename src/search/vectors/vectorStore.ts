/**
 * Unit vectors by key, in flat shards: no object for each film, and a scan walks through memory in order. What is
 * removed gives its slot to the last one, so shards stay dense; the order of the slots means nothing.
 */
import { assert } from '../../foundation/index.ts';

/** 4,096 vectors of 128 numbers are 2 MB: growing copies nothing, and a few films take little. */
const shardVectors = 4096;

export interface VectorStore {
  readonly dimension: number;
  readonly size: number;
  /** A key that is there already gets the new vector. */
  put(key: string, vector: Float32Array): void;
  remove(key: string): void;
  slotOf(key: string): number | undefined;
  keyAt(slot: number): string;
  /** A copy. */
  vectorAt(slot: number): Float32Array;
  /** Cosine of two unit vectors, summed in float64 as `embeddings.cosine` does. */
  cosineAt(slot: number, query: Float32Array): number;
}

export function createVectorStore(dimension: number): VectorStore {
  const shards: Float32Array[] = [];
  const keys: string[] = [];
  const slots = new Map<string, number>();
  const shardOf = (slot: number): Float32Array =>
    (shards[Math.floor(slot / shardVectors)] ??= new Float32Array(shardVectors * dimension));
  const startOf = (slot: number): number => (slot % shardVectors) * dimension;
  const write = (slot: number, key: string, vector: Float32Array): void => {
    shardOf(slot).set(vector, startOf(slot));
    keys[slot] = key;
    slots.set(key, slot);
  };
  return {
    dimension,
    get size() {
      return keys.length;
    },
    put(key, vector) {
      assert(vector.length === dimension, () => `vector of ${vector.length}, not ${dimension} dimensions`);
      write(slots.get(key) ?? keys.length, key, vector);
    },
    remove(key) {
      const slot = slots.get(key);
      if (slot === undefined) return;
      const last = keys.length - 1;
      const start = startOf(last);
      write(slot, keys[last]!, shardOf(last).subarray(start, start + dimension));
      keys.pop();
      slots.delete(key);
      shards.length = Math.ceil(keys.length / shardVectors);
    },
    slotOf: (key) => slots.get(key),
    keyAt: (slot) => keys[slot]!,
    vectorAt: (slot) => shardOf(slot).slice(startOf(slot), startOf(slot) + dimension),
    cosineAt(slot, query) {
      const shard = shardOf(slot);
      const start = startOf(slot);
      let sum = 0;
      for (let axis = 0; axis < dimension; axis++) sum += query[axis]! * shard[start + axis]!;
      return sum;
    },
  };
}
