import { describe, expect, it } from 'vitest';
import {
  ageText,
  fileNameParts,
  spacingNumbers,
  studyMomentText,
  uidText,
  windowNumbers,
  zoomText,
} from './readoutText.ts';

describe('corner read-outs', () => {
  it('writes the moment of the study by the clock of the department', () => {
    expect(studyMomentText('20240131', '140530.250000', 'fr')).toBe('31 janv. 2024, 14:05');
    expect(studyMomentText('20240131', '0905', 'en')).toMatch(/^Jan 31, 2024, 9:05\sAM$/);
    expect(studyMomentText('20240131', null, 'fr')).toBe('31 janv. 2024');
    expect(studyMomentText('20240131', 'midi', 'fr')).toBe('31 janv. 2024');
  });

  it('gives the age on the day of the study, in months below two years', () => {
    expect(ageText('19600201', '20240131', 'fr')).toMatch(/^63\sans$/);
    expect(ageText('19600131', '20240131', 'en')).toBe('64 years');
    expect(ageText('20230215', '20240131', 'fr')).toMatch(/^11\smois$/);
    expect(ageText('20240201', '20240131', 'fr')).toBeNull();
    expect(ageText('1960', '20240131', 'fr')).toBeNull();
  });

  it('writes the window without grouping, with decimals only when it is narrow', () => {
    expect(windowNumbers({ width: 2000.4, center: 1000, shape: 'LINEAR' }, 'fr')).toEqual({
      width: '2000',
      center: '1000',
    });
    expect(windowNumbers({ width: 1.5, center: 0.25, shape: 'LINEAR' }, 'fr')).toEqual({
      width: '1,5',
      center: '0,25',
    });
  });

  it('writes the spacing to the micrometre, both sides when they differ', () => {
    const spacing = {
      rowMm: 0.143,
      columnMm: 0.143,
      source: 'ImagerPixelSpacing',
      kind: 'detector',
    } as const;

    expect(spacingNumbers(spacing, 'fr')).toBe('0,143');
    expect(spacingNumbers({ ...spacing, columnMm: 0.15 }, 'fr')).toBe('0,143 × 0,150');
  });

  it('writes the zoom as a percentage', () => {
    expect(zoomText(0.42, 1, 'en')).toBe('42%');
    expect(zoomText(0.0853, 1, 'fr')).toMatch(/^8,5\s%$/);
  });

  it('writes 100 % where one film pixel fills one pixel of the screen, also where two make a CSS pixel', () => {
    expect(zoomText(0.5, 2, 'en')).toBe('100%');
  });

  it('keeps the last characters of a file name, where siblings differ', () => {
    expect(fileNameParts('poignet-gauche-face-00012.dcm')).toEqual({
      start: 'poignet-gauche-fa',
      end: 'ce-00012.dcm',
    });
    expect(fileNameParts('🦴a.png')).toEqual({ start: '🦴', end: 'a.png' });
  });

  it('keeps both ends of a long UID', () => {
    expect(uidText('1.2.826.0.1.3680043.8.498.12345678901234567890')).toBe('1.2.826.0.…1234567890');
    expect(uidText('1.2.3')).toBe('1.2.3');
  });
});
