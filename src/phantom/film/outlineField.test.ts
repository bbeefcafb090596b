import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlineField } from './outlineField.ts';
import { ovalAround, smoothOutline } from './geometry.ts';

const square = outlineField([
  { x: 0, y: 0 },
  { x: 10, y: 0 },
  { x: 10, y: 10 },
  { x: 0, y: 10 },
]);

describe('depth under an outline', () => {
  it.each([
    [5, 5, 5],
    [1, 5, 1],
    [9.5, 2, 0.5],
    [-3, 5, -3],
    [13, 14, -5],
  ])('at (%d, %d) of a square of 10 is %d', (x, y, depth) => {
    expect(square.depthAt(x, y)).toBeCloseTo(depth, 12);
  });

  it('is the radius less the distance to the centre in a circle', () => {
    const circle = outlineField(smoothOutline(ovalAround({ x: 3, y: -2 }, 20, 20), 24));
    const within = fc.double({ min: -30, max: 30, noNaN: true });

    fc.assert(
      fc.property(within, within, (x, y) => {
        const expected = 20 - Math.hypot(x - 3, y + 2);

        // A Catmull-Rom curve through eight points of a circle leaves it by 1.5 % of the radius at most.
        expect(Math.abs(circle.depthAt(x, y) - expected)).toBeLessThan(0.35);
      }),
    );
  });
});
