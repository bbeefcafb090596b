import { expect, it } from 'vitest';
import { timeText } from './timeText.ts';

it.each([
  [400, '0 s'],
  [40_000, '40 s'],
  [59_600, '1 min'],
  [80_000, '1 min 20 s'],
  [7_500_000, '2 h 5 min'],
])('a time of %d ms is said as %s', (ms, text) => {
  expect(timeText(ms, 'fr').replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(text);
});
