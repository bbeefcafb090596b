import { describe, expect, it } from 'vitest';
import { dateText, patientNameText } from './readable.ts';

describe('a name and a date of the header', () => {
  it('writes a DICOM name as it is said', () => {
    expect(patientNameText('Lefèvre^Zoé^^Mme')).toBe('Mme Lefèvre Zoé');
    expect(patientNameText('Yamada^Tarou=山田^太郎')).toBe('Yamada Tarou');
    expect(patientNameText('Anonyme 12')).toBe('Anonyme 12');
  });

  it('writes a date in the language of the page, the same day in every time zone', () => {
    expect(dateText('20240131', 'fr')).toBe('31 janv. 2024');
    expect(dateText('2024-01-31', 'en')).toBe('Jan 31, 2024');
    expect(dateText('janvier', 'fr')).toBe('janvier');
  });
});
