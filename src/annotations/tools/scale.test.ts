import { describe, expect, it } from 'vitest';
import { aMark } from '../builders.ts';
import type { CalibrationMark } from '../mark.ts';
import { angleOf } from './angle/angle.ts';
import { lengthOf } from './length/length.ts';
import { scaleOf } from './scale.ts';

const header = { rowMm: 0.2, columnMm: 0.2, source: 'ImagerPixelSpacing', kind: 'detector' } as const;
const bare = { spacing: null, pixelAspect: null };

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
    expect(scaleOf(bare, [aMark()])).toBeNull();
  });

  it('is that of the header, with its kind', () => {
    expect(scaleOf({ spacing: header, pixelAspect: null }, [aMark()])).toMatchObject({
      rowMm: 0.2,
      columnMm: 0.2,
      kind: 'detector',
    });
  });

  it('is that of a ball of 25 mm drawn over 200 pixels: 0.125 mm, before the header', () => {
    expect(scaleOf({ spacing: header, pixelAspect: null }, [aBall()])).toEqual({
      rowMm: 0.125,
      columnMm: 0.125,
      kind: 'by-hand',
    });
    expect(scaleOf(bare, [aBall()])).toEqual({ rowMm: 0.125, columnMm: 0.125, kind: 'by-hand' });
  });

  it('keeps the shape of pixels that the header knows for oblong', () => {
    // 200 columns of 0.1 mm are 20 mm; the ruler says 30, so each pixel is half as large again.
    const oblong = { ...header, rowMm: 0.2, columnMm: 0.1 };

    const scale = scaleOf({ spacing: oblong, pixelAspect: null }, [aBall({ object: 'ruler', knownMm: 30 })]);

    expect(scale?.columnMm).toBeCloseTo(0.15, 12);
    expect(scale?.rowMm).toBeCloseTo(0.3, 12);
  });

  it('of oblong pixels without a size counts in their widths, and invents no millimetre', () => {
    const scale = scaleOf({ spacing: null, pixelAspect: 2 }, []);
    const points = [
      { x: 0, y: 0 },
      { x: 40, y: 15 },
    ];

    // 15 rows are as long as 30 columns: 3, 4, 5. Halfway between the axes lies what goes 2 across and 1 down.
    expect(lengthOf(points, scale)).toEqual({ kind: 'length', value: 50, unit: 'px' });
    expect(
      angleOf(
        [
          { x: 20, y: 0 },
          { x: 0, y: 0 },
          { x: 20, y: 10 },
        ],
        scale,
      ).degrees,
    ).toBeCloseTo(45, 12);
  });

  it('keeps the shape of oblong pixels under a calibration by hand', () => {
    expect(scaleOf({ spacing: null, pixelAspect: 2 }, [aBall()])).toEqual({
      rowMm: 0.25,
      columnMm: 0.125,
      kind: 'by-hand',
    });
  });

  it('of square pixels is none, though the file says that they are square', () => {
    expect(scaleOf({ spacing: null, pixelAspect: 1 }, [])).toBeNull();
  });

  it('is that of the calibration drawn last', () => {
    expect(
      scaleOf({ spacing: header, pixelAspect: null }, [aBall(), aMark(), aBall({ knownMm: 50 })])?.rowMm,
    ).toBe(0.25);
  });

  it('makes the known object as long as it is known to be, whichever way it lies', () => {
    const points = [
      { x: 17, y: 400 },
      { x: 243, y: 91 },
    ];
    const scale = scaleOf({ spacing: { ...header, columnMm: 0.13 }, pixelAspect: null }, [
      aBall({ points, knownMm: 25.4 }),
    ]);

    expect(lengthOf(points, scale).value).toBeCloseTo(25.4, 9);
  });
});
