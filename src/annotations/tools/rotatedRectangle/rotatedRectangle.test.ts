import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '../../mark.ts';
import { gesture } from '../gestures.ts';
import { angleDeg, between, inPlane } from '../plane.ts';
import { rotatedRectangleArea } from './rotatedRectangle.ts';
import { rotatedRectangleTool } from './rotatedRectangleTool.ts';

const near = (value: number): unknown => expect.closeTo(value, 9);
const oblong = { rowMm: 0.2, columnMm: 0.1, kind: 'detector' } as const;

function anglesOf(points: readonly Point[], pitch: typeof oblong): number[] {
  const corners = inPlane(points, pitch);
  return corners.map((corner, at) =>
    angleDeg(between(corner, corners[(at + 1) % 4]!), between(corner, corners[(at + 3) % 4]!)),
  );
}

describe('the rotated rectangle', () => {
  it('is a drag along one side and a click for its depth', () => {
    expect(gesture(rotatedRectangleTool).down(10, 10).move(40, 50).up().click(0, 60).drawn()).toEqual([
      [
        [10, 10],
        [40, 50],
        // The side is (3, 4) × 10; the click lies 38 off it.
        [near(9.6), near(72.8)],
        [near(-20.4), near(32.8)],
      ],
    ]);
  });

  it('has right angles and its true area on oblong pixels', () => {
    const [command] = gesture(rotatedRectangleTool, oblong)
      .down(0, 0)
      .move(30, 20)
      .up()
      .click(0, 30)
      .commands();
    const { points } = command!;

    expect(anglesOf(points, oblong)).toEqual([90, 90, 90, 90].map((angle) => near(angle)));
    // Side (3, 4) mm = 5 mm; the click at (0, 6) mm lies 3.6 mm off it.
    expect(rotatedRectangleArea(points, oblong)).toEqual({
      kind: 'area',
      unit: 'mm2',
      value: near(18),
    });
  });

  it('turns about its centre by the handle beside it, and keeps its area', () => {
    const flat = [
      { x: 0, y: 0 },
      { x: 40, y: 0 },
      { x: 40, y: 20 },
      { x: 0, y: 20 },
    ];
    const [, , , , handle] = rotatedRectangleTool.handlesOf(flat, null);
    expect(handle).toEqual({ x: 20, y: -9 });

    // A quarter turn clockwise: the handle goes to the right.
    const turned = gesture(rotatedRectangleTool).grab(flat, 4).move(60, 10).up().drawn();

    expect(turned).toEqual([
      [
        [30, -10],
        [30, 30],
        [10, 30],
        [10, -10],
      ].map((pair) => pair.map((value) => near(value))),
    ]);
  });

  it('keeps the opposite corner and its right angles when a corner is carried', () => {
    const place = fc.integer({ min: 0, max: 300 });
    fc.assert(
      fc.property(place, place, place, place, (x, y, toX, toY) => {
        const [drawn] = gesture(rotatedRectangleTool, oblong)
          .down(10, 400)
          .move(200, 500)
          .up()
          .click(x, y)
          .commands();
        fc.pre(drawn !== undefined);
        const moved = gesture(rotatedRectangleTool, oblong)
          .grab(drawn.points, 1)
          .move(toX, toY)
          .up()
          .commands()[0];
        fc.pre(moved !== undefined && rotatedRectangleArea(moved.points, oblong).value > 1e-3);

        expect(moved.points[3]!.x).toBeCloseTo(drawn.points[3]!.x, 6);
        expect(moved.points[3]!.y).toBeCloseTo(drawn.points[3]!.y, 6);
        for (const angle of anglesOf(moved.points, oblong)) expect(angle).toBeCloseTo(90, 4);
      }),
    );
  });

  it('is not drawn without a depth', () => {
    expect(gesture(rotatedRectangleTool).down(10, 10).move(40, 10).up().click(25, 10).commands()).toEqual([]);
  });

  it('is put down by Enter', () => {
    expect(gesture(rotatedRectangleTool).enter(100, 100, 20).drawn()).toEqual([
      [
        [80, 90],
        [120, 90],
        [120, 110],
        [80, 110],
      ],
    ]);
  });
});
