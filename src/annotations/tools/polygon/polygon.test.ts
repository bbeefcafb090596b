import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { polygonRegion } from '../region.ts';
import { polygonArea } from './polygon.ts';

const corners = (...pairs: [number, number][]) => pairs.map(([x, y]) => ({ x, y }));
const triangle = corners([0, 0], [40, 0], [0, 30]);

describe('the area of a polygon', () => {
  it('is in square millimetres of oblong pixels, whichever way round it was drawn', () => {
    const scale = { rowMm: 0.2, columnMm: 0.1, kind: 'detector' } as const;

    // 4 mm and 6 mm at a right angle.
    expect(polygonArea(triangle, scale)).toMatchObject({ unit: 'mm2', value: 12 });
    expect(polygonArea(triangle.toReversed(), scale)).toMatchObject({ value: 12 });
  });

  it('is in square pixels where there is no scale, and counts a notch out', () => {
    const notched = corners([0, 0], [40, 0], [40, 40], [20, 10], [0, 40]);

    // 40 × 40 less the triangle of base 40 and height 30.
    expect(polygonArea(notched, null)).toEqual({ kind: 'area', unit: 'px2', value: 1000 });
  });

  it('is not given for an outline that crosses itself', () => {
    expect(polygonArea(corners([0, 0], [40, 40], [40, 0], [0, 40]), null)).toEqual({ kind: 'crossed' });
  });
});

describe('the pixels inside a polygon', () => {
  it('leave the notch out, in two parts of a row', () => {
    const notched = corners([0, 0], [40, 0], [40, 40], [20, 10], [0, 40]);
    const region = polygonRegion(notched, { columns: 50, rows: 50 });

    expect(region.rows).toEqual([0, 40]);
    expect(region.spansOf(5)).toEqual([[0, 40]]);
    // At half way down the notch (row 24.5) its sides are 14.5 × 20 / 30 from the middle.
    expect(region.spansOf(24)).toEqual([
      [0, 10],
      [30, 40],
    ]);
  });

  it('are as many as the area says, to half a pixel along the outline', () => {
    const place = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(fc.tuple(place, place, place, place, place, place), ([a, b, c, d, e, f]) => {
        const any = corners([a, b], [c, d], [e, f]);
        const { rows, spansOf } = polygonRegion(any, { columns: 60, rows: 60 });
        let count = 0;
        for (let row = rows[0]; row < rows[1]; row++) {
          for (const [from, to] of spansOf(row)) count += to - from;
        }
        const outline = any.reduce((sum, { x, y }, at) => {
          const next = any[(at + 1) % 3]!;
          return sum + Math.hypot(next.x - x, next.y - y);
        }, 0);

        const area = polygonArea(any, null);

        expect(Math.abs(count - (area.kind === 'area' ? area.value : NaN))).toBeLessThanOrEqual(outline);
      }),
    );
  });
});
