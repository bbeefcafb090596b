/**
 * Films that stand for all others: each next one is the furthest from those taken so far (k-centre, greedy: Gonzalez
 * 1985, never worse than twice the best radius). Distance is one minus the cosine.
 */
import type { VectorStore } from './vectorStore.ts';

export interface SpreadOptions {
  readonly k: number;
  /** To choose from, each once; the earlier wins a tie, and is the first where there are no centres. */
  readonly among: readonly string[];
  /** Taken already: what was labelled before need not be labelled again next to it. */
  readonly centres: readonly string[];
}

/** Keys in the order in which they were taken. Yields after each, so that others have their turn. */
export function* spreadInTurns(
  store: VectorStore,
  { k, among, centres }: SpreadOptions,
): Generator<void, string[], void> {
  const vectorOf = (key: string) => {
    const slot = store.slotOf(key);
    return slot === undefined ? [] : [{ key, vector: store.vectorAt(slot) }];
  };
  // Copies: films may leave the store between two turns.
  const films = among.flatMap(vectorOf);
  const nearness = new Float64Array(films.length).fill(-Infinity);
  const approach = (centre: Float32Array): void =>
    films.forEach(({ vector }, at) => {
      nearness[at] = Math.max(nearness[at]!, dot(vector, centre));
    });
  for (const { vector } of centres.flatMap(vectorOf)) {
    approach(vector);
    yield;
  }
  const taken: string[] = [];
  while (taken.length < Math.min(k, films.length)) {
    const at = furthest(nearness);
    const { key, vector } = films[at]!;
    taken.push(key);
    approach(vector);
    nearness[at] = Infinity;
    yield;
  }
  return taken;
}

/** Place of the least cosine to what was taken. */
function furthest(nearness: Float64Array): number {
  let at = 0;
  nearness.forEach((value, other) => {
    if (value < nearness[at]!) at = other;
  });
  return at;
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let axis = 0; axis < a.length; axis++) sum += a[axis]! * b[axis]!;
  return sum;
}
