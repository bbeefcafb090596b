import { describe, expect, it } from 'vitest';
import { aMark } from '../builders.ts';
import type { CalibrationMark } from '../mark.ts';
import { lengthOf } from './length/length.ts';
import { scaleOf } from './scale.ts';

const header = { rowMm: 0.2, columnMm: 0.2, source: 'ImagerPixelSpacing', kind: 'detector' } as const;

/** 200 pixels across. */
function aBall(fields: Partial<CalibrationMark> = {}): CalibrationMark {
  const points = [
    { x: 100, y: 50 },
    { x: 300, y: 50 },
  ];
  return { tool: 'calibration', object: 'ball', knownMm: 25, text: '', points, ...fields };
}

describe('the scale of a film', () => {
  it('is none where neither header nor person gives one', () => {
    expect(scaleOf(null, [aMark()])).toBeNull();
  });

  it('is that of the header, with its kind', () => {
    expect(scaleOf(header, [aMark()])).toMatchObject({ rowMm: 0.2, columnMm: 0.2, kind: 'detector' });
  });

  it('is that of a ball of 25 mm drawn over 200 pixels: 0.125 mm, before the header', () => {
    expect(scaleOf(header, [aBall()])).toEqual({ rowMm: 0.125, columnMm: 0.125, kind: 'by-hand' });
    expect(scaleOf(null, [aBall()])).toEqual({ rowMm: 0.125, columnMm: 0.125, kind: 'by-hand' });
  });

  it('keeps the shape of pixels that the header knows for oblong', () => {
    // 200 columns of 0.1 mm are 20 mm; the ruler says 30, so each pixel is half as large again.
    const oblong = { ...header, rowMm: 0.2, columnMm: 0.1 };

    const scale = scaleOf(oblong, [aBall({ object: 'ruler', knownMm: 30 })]);

    expect(scale?.columnMm).toBeCloseTo(0.15, 12);
    expect(scale?.rowMm).toBeCloseTo(0.3, 12);
  });

  it('is that of the calibration drawn last', () => {
    expect(scaleOf(header, [aBall(), aMark(), aBall({ knownMm: 50 })])?.rowMm).toBe(0.25);
  });

  it('makes the known object as long as it is known to be, whichever way it lies', () => {
    const points = [
      { x: 17, y: 400 },
      { x: 243, y: 91 },
    ];
    const scale = scaleOf({ ...header, columnMm: 0.13 }, [aBall({ points, knownMm: 25.4 })]);

    expect(lengthOf(points, scale).value).toBeCloseTo(25.4, 9);
  });
});
