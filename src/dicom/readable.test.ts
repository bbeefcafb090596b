import { describe, expect, it } from 'vitest';
import { dateText } from './readable.ts';

describe('a date of the header', () => {
  it('writes a date in the language of the page, the same day in every time zone', () => {
    expect(dateText('20240131', 'fr')).toBe('31 janv. 2024');
    expect(dateText('2024-01-31', 'en')).toBe('Jan 31, 2024');
    expect(dateText('20240201', 'fr')).toBe('1 févr. 2024');
    expect(dateText('janvier', 'fr')).toBe('janvier');
  });
});
