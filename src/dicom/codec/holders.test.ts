import { describe, expect, it } from 'vitest';
import { createHolders } from './holders.ts';

describe('frames kept in all workers together', () => {
  it('go when they no longer fit, the one used longest ago first, wherever it is', () => {
    const holders = createHolders<string>(100);
    holders.hold('a', 'first', 40);
    holders.hold('b', 'second', 40);
    holders.hold('a', 'first', 40);

    expect(holders.hold('c', 'first', 40)).toEqual([{ slot: 'second', reading: 'b' }]);
    expect(['a', 'b', 'c'].map((name) => holders.holderOf(name))).toEqual(['first', undefined, 'first']);
  });

  it('stay one at least, though it is larger than the limit', () => {
    const holders = createHolders<string>(100);
    holders.hold('a', 'first', 40);

    expect(holders.hold('large', 'second', 300)).toEqual([{ slot: 'first', reading: 'a' }]);
    expect(holders.holderOf('large')).toBe('second');
  });

  it('are in one worker only: a copy made elsewhere takes the older one away', () => {
    const holders = createHolders<string>(100);
    holders.hold('a', 'first', 60);

    expect(holders.hold('a', 'second', 60)).toEqual([{ slot: 'first', reading: 'a' }]);
    expect(holders.hold('b', 'first', 40)).toEqual([]);
  });

  it('go with their worker', () => {
    const holders = createHolders<string>(100);
    holders.hold('a', 'first', 60);
    holders.hold('b', 'second', 40);

    holders.dropAllOf('first');

    expect(['a', 'b'].map((name) => holders.holderOf(name))).toEqual([undefined, 'second']);
    expect(holders.hold('c', 'second', 60)).toEqual([]);
  });
});
