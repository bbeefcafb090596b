import { describe, expect, it } from 'vitest';
import { idAfterKey, stopAfter } from './listNavigation.ts';

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

describe('steps from patient to patient', () => {
  const order = ['a1', 'a2', 'b1', 'b2', 'c1'];
  const stops = ['a1', 'b1', 'c1'];

  it.each([
    ['a1', 1, 'b1'],
    ['b2', 1, 'c1'],
    ['c1', 1, undefined],
    [null, 1, 'a1'],
    ['c1', -1, 'b1'],
    ['b2', -1, 'a1'],
    ['a2', -1, undefined],
    [null, -1, undefined],
  ] as const)('from %s by %i lead to %s', (current, step, next) => {
    expect(stopAfter(order, stops, current, step)).toBe(next);
  });
});
