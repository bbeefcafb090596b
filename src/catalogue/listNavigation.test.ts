import { describe, expect, it } from 'vitest';
import { idAfterKey } from './listNavigation.ts';

const ids = ['a', 'b', 'c'];

describe('keys in the list of films', () => {
  it.each([
    ['ArrowDown', 'a', 'b'],
    ['ArrowDown', 'c', 'c'],
    ['ArrowDown', null, 'a'],
    ['ArrowUp', 'b', 'a'],
    ['ArrowUp', 'a', 'a'],
    ['ArrowUp', null, 'a'],
    ['ArrowRight', 'a', 'b'],
    ['ArrowLeft', 'b', 'a'],
    ['Home', 'c', 'a'],
    ['End', 'a', 'c'],
  ])('%s on %s leads to %s', (key, current, next) => {
    expect(idAfterKey(ids, current, key)).toBe(next);
  });

  it('that mean nothing here are left to others', () => {
    expect(idAfterKey(ids, 'a', 'c')).toBeUndefined();
  });

  it('lead nowhere in an empty list', () => {
    expect(['ArrowDown', 'ArrowUp', 'Home', 'End'].map((key) => idAfterKey([], null, key))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
