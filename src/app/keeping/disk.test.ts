import { expect, it } from 'vitest';
import { sizeText } from './disk.ts';

it('writes a size in the language of the page', () => {
  expect(sizeText(2_000_000_000, 'fr')).toMatch(/^2\sGo$/);
  expect(sizeText(1_550_000, 'fr')).toMatch(/^1,6\sMo$/);
  expect(sizeText(0, 'en')).toBe('0 MB');
});
