import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest, nearestInTurns, type NearestOptions } from './nearest.ts';
import { createVectorStore, type VectorStore } from './vectorStore.ts';

const v = (...values: number[]) => Float32Array.from(values);

function storeOf(films: Readonly<Record<string, Float32Array>>): VectorStore {
  const [first = v(1)] = Object.values(films);
  const store = createVectorStore(first.length);
  for (const [key, vector] of Object.entries(films)) store.put(key, vector);
  return store;
}

/** The reference: every cosine in double precision, all of them sorted, then cut. It shares no line with the index. */
function bySorting(
  films: ReadonlyMap<string, Float32Array>,
  query: Float32Array,
  { k, excluded, among }: NearestOptions,
): { key: string; score: number }[] {
  const scored: { key: string; score: number }[] = [];
  for (const [key, vector] of films) {
    if (key === excluded || (among && !among.includes(key))) continue;
    let score = 0;
    for (const [axis, value] of vector.entries()) score += Number(query[axis]) * value;
    scored.push({ key, score });
  }
  scored.sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
  return scored.slice(0, Math.max(0, k));
}

describe('ranking films by cosine similarity', () => {
  it('puts the nearest first, and counts what it compared', () => {
    const films = storeOf({ opposite: v(-1, 0), same: v(1, 0), across: v(0, 1), near: v(0.6, 0.8) });

    const { hits, compared } = nearest(films, v(1, 0), { k: 3 });

    expect(hits.map(({ key, score }) => [key, Number(score.toFixed(6))])).toEqual([
      ['same', 1],
      ['near', 0.6],
      ['across', 0],
    ]);
    expect(compared).toBe(4);
  });

  it('orders equals by their key, in whatever order they came', () => {
    const equals = storeOf({ c: v(0, 1), a: v(0, 1), d: v(0, 1), b: v(0, 1) });

    expect(nearest(equals, v(1, 0), { k: 3 }).hits.map(({ key }) => key)).toEqual(['a', 'b', 'c']);
  });

  it('does not answer with the film that was asked about, nor count it', () => {
    const films = storeOf({ a: v(1, 0), b: v(1, 0) });

    expect(nearest(films, v(1, 0), { k: 5, excluded: 'a' })).toEqual({
      hits: [{ key: 'b', score: 1 }],
      compared: 1,
    });
  });

  it('takes the best of those that pass a filter, however far down they stand among all', () => {
    const films = createVectorStore(2);
    for (let at = 0; at < 500; at++) films.put(`near ${at}`, v(1, 0));
    films.put('far', v(-0.6, 0.8));
    films.put('farther', v(-0.8, 0.6));

    const { hits, compared } = nearest(films, v(1, 0), { k: 2, among: ['farther', 'unknown', 'far'] });

    expect(hits.map(({ key }) => key)).toEqual(['far', 'farther']);
    expect(compared).toBe(2);
  });

  it('has nothing to answer among no films, or when none is wanted', () => {
    expect(nearest(createVectorStore(1), v(1), { k: 3 })).toEqual({ hits: [], compared: 0 });
    expect(nearest(storeOf({ a: v(1) }), v(1), { k: 0 }).hits).toEqual([]);
  });

  it('refuses vectors of two models whose lengths differ', () => {
    expect(() => nearest(storeOf({ a: v(1) }), v(1, 0), { k: 1 })).toThrow('query of 2 and 1 dimensions');
    expect(() => storeOf({ a: v(1), b: v(1, 0) })).toThrow('vector of 2, not 1 dimensions');
  });

  it('answers among 20,000 films exactly as sorting all of them does', () => {
    const random = seeded(7);
    const films = new Map(
      Array.from({ length: 20_000 }, (_, at) => [
        `1.2.826.${(at * 7919) % 20_000}#0`,
        randomUnit(128, random),
      ]),
    );
    // Repeated films, as exported twice: ties among the best.
    const query = randomUnit(128, random);
    for (const key of ['twice', 'once more', 'again']) films.set(key, query);
    const store = createVectorStore(128);
    for (const [key, vector] of films) store.put(key, vector);
    const options = { k: 48, excluded: 'twice' };

    const { hits, compared } = nearest(store, query, options);

    expect(hits).toEqual(bySorting(films, query, options));
    expect(hits.slice(0, 2).map(({ key }) => key)).toEqual(['again', 'once more']);
    expect(compared).toBe(20_002);
  });

  it('stops between two turns of a long scan, and comes to the same answer', () => {
    const films = storeOf({ a: v(0, 1), b: v(1, 0), c: v(0.6, 0.8) });

    const scan = nearestInTurns(films, v(1, 0), { k: 2 }, 4);
    const [first, second] = [scan.next(), scan.next()];

    expect([first.done, second.done]).toEqual([false, true]);
    expect(second.value?.hits.map(({ key }) => key)).toEqual(['b', 'c']);
  });
});

describe('films that come and go', () => {
  it('leave the same answer as films that were there from the start, whatever came in between', () => {
    const key = fc.integer({ min: 0, max: 11 }).map((number) => `film ${number}`);
    // Few distinct values, so that ties are common.
    const value = fc.constantFrom(-1, -0.5, 0, 0.5, 1);
    const vector = fc.tuple(value, value, value).map((values) => v(...values));
    const act = fc.oneof(
      fc.record({ do: fc.constant('put' as const), key, vector }),
      fc.record({ do: fc.constant('remove' as const), key }),
      fc.record({
        do: fc.constant('ask' as const),
        vector,
        k: fc.nat({ max: 14 }),
        excluded: fc.option(key),
        among: fc.option(fc.uniqueArray(key)),
      }),
    );

    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        const store = createVectorStore(3);
        const films = new Map<string, Float32Array>();
        for (const one of acts) {
          if (one.do === 'put') {
            store.put(one.key, one.vector);
            films.set(one.key, one.vector);
          } else if (one.do === 'remove') {
            store.remove(one.key);
            films.delete(one.key);
          } else {
            expect(nearest(store, one.vector, one).hits).toEqual(bySorting(films, one.vector, one));
          }
          expect(store.size).toBe(films.size);
        }
      }),
      { numRuns: 300, seed: 20261127 },
    );
  });

  it('stay right across the borders of shards', () => {
    const store = createVectorStore(1);
    for (let at = 0; at < 10_000; at++) store.put(String(at), v(at));
    for (let at = 0; at < 10_000; at += 2) store.remove(String(at));
    store.put('9999', v(-1));

    const { hits, compared } = nearest(store, v(1), { k: 3 });

    expect(hits.map((hit) => hit.score)).toEqual([9997, 9995, 9993]);
    expect(compared).toBe(5_000);
  });
});

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

function randomUnit(dimension: number, random: () => number): Float32Array {
  const values = Array.from({ length: dimension }, () => random() - 0.5);
  const norm = Math.hypot(...values);
  return Float32Array.from(values, (value) => value / norm);
}
