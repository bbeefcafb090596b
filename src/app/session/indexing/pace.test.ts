import { describe, expect, it } from 'vitest';
import { paceOf, withEnd } from './pace.ts';

describe('the pace of the indexing', () => {
  it('is that of the last films: one each two seconds is thirty a minute, and ten more take twenty seconds', () => {
    expect(paceOf([1000, 3000, 5000, 7000], 10)).toEqual({ filmsPerMinute: 30, secondsLeft: 20 });
  });

  it('foretells nothing of three films, nor of films that took no time', () => {
    expect(paceOf([1000, 3000, 5000], 10)).toBeNull();
    expect(paceOf([5, 5, 5, 5, 5], 10)).toBeNull();
  });

  it('forgets the fast films of long ago', () => {
    const slow = Array.from({ length: 20 }, (_, at) => 1000 * (at + 1));

    const ends = slow.reduce(withEnd, [1, 2, 3, 4, 5] as readonly number[]);

    expect(ends).toHaveLength(20);
    expect(paceOf(ends, 6)).toEqual({ filmsPerMinute: 60, secondsLeft: 6 });
  });
});
