import { describe, expect, it } from 'vitest';
import { writeDecimal } from './decimal.ts';

describe('a score as written', () => {
  it('has a comma in French and a point in English', () => {
    expect(writeDecimal(0.21412, 'fr')).toBe('0,214');
    expect(writeDecimal(0.21412, 'en')).toBe('0.214');
  });

  it('has a true minus sign, and none when it rounds to nothing', () => {
    expect(writeDecimal(-0.0001, 'fr')).toBe('0,000');
    expect(writeDecimal(-0.172, 'fr')).toBe('−0,172');
  });
});
