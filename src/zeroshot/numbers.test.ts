import { expect, it } from 'vitest';
import { writeRate } from './numbers.ts';

it('writes a measured rate as a percentage', () => {
  expect(writeRate(0.894, 'fr').replace(/\s/g, ' ')).toBe('89 %');
  expect(writeRate(0.894, 'en')).toBe('89%');
});
