import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cosine } from '../embeddings/index.ts';
import { rank, type KeyedVector } from './rank.ts';

const v = (...values: number[]) => Float32Array.from(values);

describe('ranking films by cosine similarity', () => {
  it('puts the nearest first', () => {
    const films = [
      { key: 'opposite', vector: v(-1, 0) },
      { key: 'same', vector: v(1, 0) },
      { key: 'across', vector: v(0, 1) },
      { key: 'near', vector: v(0.6, 0.8) },
    ];

    expect(rank(v(1, 0), films, 4).map(({ key, score }) => [key, Number(score.toFixed(6))])).toEqual([
      ['same', 1],
      ['near', 0.6],
      ['across', 0],
      ['opposite', -1],
    ]);
  });

  it('keeps the order of arrival among equals', () => {
    const films = ['c', 'a', 'b'].map((key) => ({ key, vector: v(0, 1) }));

    expect(rank(v(1, 0), films, 3).map((hit) => hit.key)).toEqual(['c', 'a', 'b']);
  });

  it('does not answer with the film that was asked about', () => {
    const films = ['a', 'b'].map((key) => ({ key, vector: v(1, 0) }));

    expect(rank(v(1, 0), films, 5, 'a').map((hit) => hit.key)).toEqual(['b']);
  });

  it('has nothing to answer among no films, or when none is wanted', () => {
    expect(rank(v(1), [], 3)).toEqual([]);
    expect(rank(v(1), [{ key: 'a', vector: v(1) }], 0)).toEqual([]);
  });

  it('refuses vectors of two models whose lengths differ', () => {
    expect(() => rank(v(1, 0), [{ key: 'a', vector: v(1) }], 1)).toThrow('2 and 1 dimensions');
  });

  it('agrees with counting, for each film, those that come before it', () => {
    fc.assert(
      fc.property(queryAndFilms(), fc.nat({ max: 8 }), ({ query, films }, k) => {
        const score = (film: KeyedVector) => cosine(query, film.vector);
        const comesBefore = (a: number, b: number) =>
          score(films[a]!) > score(films[b]!) || (score(films[a]!) === score(films[b]!) && a < b);
        const placeOf = (at: number) => films.filter((_, other) => comesBefore(other, at)).length;

        const expected = films
          .map((film, at) => ({ key: film.key, place: placeOf(at) }))
          .filter(({ place }) => place < k);

        const ranked = rank(query, films, k).map((hit) => hit.key);
        for (const { key, place } of expected) expect(ranked[place]).toBe(key);
        expect(ranked).toHaveLength(expected.length);
      }),
    );
  });
});

/** Few distinct values, so that ties are common. */
function queryAndFilms() {
  const vector = fc.tuple(fc.integer({ min: -1, max: 1 }), fc.integer({ min: -1, max: 1 }), fc.constant(1));
  return fc.record({
    query: vector.map((values) => v(...values)),
    films: fc
      .array(vector, { maxLength: 8 })
      .map((all) => all.map((values, at) => ({ key: String(at), vector: v(...values) }))),
  });
}
