import { describe, expect, it } from 'vitest';
import { readMm } from './readMm.ts';

describe('the size of a known object, as typed', () => {
  it.each([
    ['25', 25],
    ['25,4', 25.4],
    [' 25.4 ', 25.4],
    ['1000', 1000],
  ])('« %s » is %d mm', (text, mm) => {
    expect(readMm(text)).toBe(mm);
  });

  it.each(['', '0', '-25', '25 mm', '2,5,4', '1e3', '1001', 'Infinity'])('« %s » is none', (text) => {
    expect(readMm(text)).toBeNull();
  });
});
