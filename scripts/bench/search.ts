/** One query among 10,000 and 100,000 vectors of the bundled model's length, against a bare loop that sorts all scores. */
import { createVectorStore, nearest } from '../../src/search/index.ts';
import type { Told } from './decode.ts';
import { compare } from './timing.ts';

const counts = [10_000, 100_000] as const;
const dimension = 128;
const k = 48;
const rounds = 15;

export async function benchSearch(isWanted: (name: string) => boolean, tell: Told) {
  for (const count of counts) {
    const name = `search/${count / 1000}k`;
    if (!isWanted(name)) continue;
    const vectors = unitVectors(count);
    const store = createVectorStore(dimension);
    for (let at = 0; at < count; at++) store.put(`film ${at}`, vectorAt(vectors, at));
    const query = vectorAt(vectors, 17);
    const [ours, peer] = [nearest(store, query, { k }).hits, sortedAll(vectors, query)];
    const agree = ours.filter(({ key }, place) => key === peer[place]?.key).length;
    const times = await compare(
      () => nearest(store, query, { k }),
      () => sortedAll(vectors, query),
      rounds,
    );
    tell(name, { ...times, peer: 'bare loop, all scores sorted', sameHits: `${agree}/${k}` });
  }
}

function sortedAll(vectors: Float32Array, query: Float32Array) {
  const scores = Array.from({ length: vectors.length / dimension }, (_, at) => {
    let score = 0;
    for (let axis = 0; axis < dimension; axis++) score += query[axis]! * vectors[at * dimension + axis]!;
    return { key: `film ${at}`, score };
  });
  return scores.sort((a, b) => b.score - a.score).slice(0, k);
}

function vectorAt(vectors: Float32Array, at: number): Float32Array {
  return vectors.subarray(at * dimension, (at + 1) * dimension);
}

/** Numerical Recipes' linear congruence; each vector of length one. */
function unitVectors(count: number): Float32Array {
  let state = 1;
  const vectors = Float32Array.from({ length: count * dimension }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  });
  for (let at = 0; at < count; at++) {
    const vector = vectorAt(vectors, at);
    const length = Math.hypot(...vector);
    vector.forEach((value, axis) => (vector[axis] = value / length));
  }
  return vectors;
}
