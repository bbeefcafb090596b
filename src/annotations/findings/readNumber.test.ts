import { describe, expect, it } from 'vitest';
import { readAge, readNumber } from './readNumber.ts';

const toTwenty = { minimum: 0, maximum: 240 };

describe('an age typed as years and months', () => {
  it.each([
    ['10', '6', 126],
    ['10', '', 120],
    ['', '18', 18],
    [' 0 ', '0', 0],
    ['20', '0', 240],
  ])('« %s » years and « %s » months is %i months', (years, months, expected) => {
    expect(readAge({ years, months }, toTwenty)).toEqual({ ok: true, months: expected });
  });

  it('says nothing where both fields are empty', () => {
    expect(readAge({ years: '', months: ' ' }, toTwenty)).toEqual({ ok: true, months: null });
  });

  it.each([
    ['20', '1'],
    ['-1', ''],
    ['10,5', ''],
    ['dix', ''],
    ['99999', ''],
  ])('« %s » years and « %s » months is not taken', (years, months) => {
    expect(readAge({ years, months }, toTwenty).ok).toBe(false);
  });
});

describe('a number typed in its unit', () => {
  it('may have a decimal comma or point', () => {
    expect(readNumber('12,5', toTwenty)).toEqual({ ok: true, number: 12.5 });
    expect(readNumber(' 12.5 ', toTwenty)).toEqual({ ok: true, number: 12.5 });
  });

  it.each(['240,1', '1e2', '1 000', 'NaN', '12,5,1', '0x10'])('« %s » is not taken', (typed) => {
    expect(readNumber(typed, toTwenty).ok).toBe(false);
  });
});
