import { describe, expect, it } from 'vitest';
import { createLruMap } from './lruMap.ts';

describe('what was used last', () => {
  it('stays, and what was used longest ago is forgotten', () => {
    const films = createLruMap<number>({ limit: 2 });
    films.set('a', 1);
    films.set('b', 2);
    films.get('a');
    films.set('c', 3);

    expect([films.get('a'), films.get('b'), films.get('c')]).toEqual([1, undefined, 3]);
  });

  it('counts by weight, and keeps the newest even where it alone is too heavy', () => {
    const frames = createLruMap<Uint8Array>({ limit: 10, weightOf: ({ byteLength }) => byteLength });
    frames.set('small', new Uint8Array(4));
    frames.set('middle', new Uint8Array(6));
    expect(frames.get('small')).toBeDefined();
    frames.set('next', new Uint8Array(5));
    expect(['small', 'middle', 'next'].map((key) => frames.get(key) !== undefined)).toEqual([
      true,
      false,
      true,
    ]);

    frames.set('huge', new Uint8Array(40));

    expect(['small', 'next', 'huge'].map((key) => frames.get(key) !== undefined)).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('is gone once deleted', () => {
    const films = createLruMap<number>({ limit: 2 });
    films.set('a', 1);
    films.delete('a');

    expect(films.get('a')).toBeUndefined();
  });
});
