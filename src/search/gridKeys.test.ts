import { expect, it } from 'vitest';
import { gridStep } from './gridKeys.ts';

/** 0 1 2 / 3 4 5 / 6 7 */
const grid = { count: 8, columns: 3 };

it.each([
  ['ArrowRight', 2, 3],
  ['ArrowRight', 7, null],
  ['ArrowLeft', 3, 2],
  ['ArrowLeft', 0, null],
  ['ArrowDown', 1, 4],
  ['ArrowDown', 5, 7],
  ['ArrowDown', 6, null],
  ['ArrowUp', 4, 1],
  ['ArrowUp', 2, null],
  ['Home', 5, 0],
  ['Home', 0, null],
  ['End', 1, 7],
  ['a', 1, null],
])('%s from result %i of eight in three columns leads to %s', (key, at, to) => {
  expect(gridStep(key, at, grid)).toBe(to);
});

it('leads nowhere among no results', () => {
  expect(gridStep('End', 0, { count: 0, columns: 3 })).toBeNull();
});
