import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '../../mark.ts';
import { angleOf } from './angle.ts';

const degrees = (points: [number, number][], scale: Parameters<typeof angleOf>[1] = null) =>
  angleOf(
    points.map(([x, y]) => ({ x, y })),
    scale,
  ).degrees;

describe('an angle', () => {
  it.each([
    ['a right angle', [10, 0], [0, 0], [0, 10], 90],
    ['half of one', [10, 0], [0, 0], [7, 7], 45],
    ['a straight line', [-4, 0], [0, 0], [9, 0], 180],
    ['no opening', [4, 4], [0, 0], [9, 9], 0],
    // tan 30° = 1 / √3
    ['thirty degrees', [1, 0], [0, 0], [Math.sqrt(3), 1], 30],
    ['a blunt one', [10, 0], [0, 0], [-1, Math.sqrt(3)], 120],
  ] as const)('%s', (_, one, apex, other, truth) => {
    expect(degrees([[...one], [...apex], [...other]])).toBeCloseTo(truth, 9);
  });

  it('is that of the patient where pixels are not square', () => {
    // Rows of 0.2 mm and columns of 0.1 mm: 10 pixels down are 2 mm, 10 across are 1 mm, so tan = 2.
    const scale = { rowMm: 0.2, columnMm: 0.1, kind: 'detector' } as const;

    expect(
      degrees(
        [
          [10, 0],
          [0, 0],
          [10, 10],
        ],
        scale,
      ),
    ).toBeCloseTo(63.434949, 6);
  });

  it('is the same from either side, and wherever the three points are moved or turned together', () => {
    const side = fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: 1, max: 900 }) });
    const turned = ({ x, y }: Point, turn: number) => ({
      x: 500 + x * Math.cos(turn) - y * Math.sin(turn),
      y: 300 + x * Math.sin(turn) + y * Math.cos(turn),
    });
    fc.assert(
      fc.property(side, side, fc.double({ min: 0, max: 6, noNaN: true }), (one, other, turn) => {
        const apex = { x: 0, y: 0 };
        const truth = angleOf([one, apex, other], null).degrees;

        expect(angleOf([other, apex, one], null).degrees).toBeCloseTo(truth, 9);
        const moved = [one, apex, other].map((point) => turned(point, turn));
        expect(angleOf(moved, null).degrees).toBeCloseTo(truth, 6);
      }),
    );
  });
});
