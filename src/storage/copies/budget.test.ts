import { expect, it } from 'vitest';
import { copyBudget } from './budget.ts';

it('the budget of copies is 2 GB, or a quarter of a small quota', () => {
  expect(copyBudget(100_000_000_000)).toBe(2_000_000_000);
  expect(copyBudget(4_000_000_000)).toBe(1_000_000_000);
  expect(copyBudget(0)).toBe(0);
});
