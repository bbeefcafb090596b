import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '../../mark.ts';
import { cobbOf } from './cobb.ts';

/** A line of 100 pixels through (0, y), rising by an angle on the screen, where y goes down. */
function line(degrees: number, y: number): [Point, Point] {
  const radians = (degrees * Math.PI) / 180;
  return [
    { x: 0, y },
    { x: 100 * Math.cos(radians), y: y - 100 * Math.sin(radians) },
  ];
}

describe('a Cobb angle', () => {
  it.each([
    ['a straight spine', 0, 0, 0],
    ['two end plates tilted towards each other', 14, -10.5, 24.5],
    ['two tilted the same way', 30, 12, 18],
    ['lines across each other', 45, -45, 90],
    ['a curve of 110 degrees, read as its supplement', 60, -50, 70],
  ])('of %s', (_, upper, lower, truth) => {
    const cobb = cobbOf([...line(upper, 0), ...line(lower, 200)], null);

    expect(cobb.degrees).toBeCloseTo(truth, 9);
    expect(cobb.supplementDegrees).toBeCloseTo(180 - truth, 9);
  });

  it('is the same whichever way each line was drawn, and whichever came first', () => {
    const tilt = fc.integer({ min: -89, max: 89 });
    fc.assert(
      fc.property(tilt, tilt, (upper, lower) => {
        const [a, b] = line(upper, 0);
        const [c, d] = line(lower, 200);
        const { degrees } = cobbOf([a, b, c, d], null);

        for (const points of [
          [b, a, c, d],
          [a, b, d, c],
          [d, c, a, b],
        ]) {
          expect(cobbOf(points, null).degrees).toBeCloseTo(degrees, 9);
        }
        expect(degrees).toBeGreaterThanOrEqual(0);
        expect(degrees).toBeLessThanOrEqual(90);
      }),
    );
  });

  it('is that of the patient where pixels are not square', () => {
    // 10 pixels across and 10 down are 1 mm and 2 mm: the second line rises by atan 2.
    const scale = { rowMm: 0.2, columnMm: 0.1, kind: 'detector' } as const;
    const points = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 0, y: 50 },
      { x: 10, y: 60 },
    ];

    expect(cobbOf(points, scale).degrees).toBeCloseTo(63.434949, 6);
  });
});
