import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengthOf } from './length.ts';

const twoPoints = [
  { x: 10, y: 10 },
  { x: 40, y: 50 },
];

describe('a length', () => {
  it('is in pixels on a film without spacing', () => {
    expect(lengthOf(twoPoints, null)).toEqual({ kind: 'length', value: 50, unit: 'px' });
  });

  it('is in millimetres where spacing is known', () => {
    const scale = { rowMm: 0.2, columnMm: 0.2, kind: 'detector' } as const;

    expect(lengthOf(twoPoints, scale)).toEqual({ kind: 'length', value: 10, unit: 'mm' });
  });

  it('counts columns and rows of oblong pixels each in their own millimetres', () => {
    // 30 columns of 0.1 mm and 40 rows of 0.1 mm are 3 and 4 mm; rows of 0.2 mm are 8 mm: √(9 + 64).
    const scale = { rowMm: 0.2, columnMm: 0.1, kind: 'detector' } as const;

    expect(lengthOf(twoPoints, scale).value).toBeCloseTo(8.544004, 6);
  });

  it('is the same from either end, and no shorter way leads over a third point', () => {
    const point = fc.record({
      x: fc.double({ min: 0, max: 4000, noNaN: true }),
      y: fc.integer({ max: 4000, min: 0 }),
    });
    const scale = { rowMm: 0.143, columnMm: 0.2, kind: 'detector' } as const;
    const from = (...points: [object, object]) => lengthOf(points as never, scale).value;

    fc.assert(
      fc.property(point, point, point, (a, b, c) => {
        expect(from(a, b)).toBe(from(b, a));
        expect(from(a, b)).toBeLessThanOrEqual(from(a, c) + from(c, b) + 1e-9);
      }),
    );
  });
});
