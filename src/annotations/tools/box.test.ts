import { describe, expect, it } from 'vitest';
import { boxTool } from './box.ts';
import { ellipseArea } from './ellipse/ellipse.ts';
import { gesture } from './gestures.ts';
import { rectangleArea } from './rectangle/rectangle.ts';

const corners = [
  { x: 10, y: 20 },
  { x: 40, y: 60 },
];

describe('the tool of rectangle and ellipse', () => {
  it('draws with one drag, from whichever corner', () => {
    expect(gesture(boxTool).down(40, 60).move(10, 20).up().drawn()).toEqual([
      [
        [40, 60],
        [10, 20],
      ],
    ]);
  });

  it('draws nothing without a width or without a height', () => {
    expect(gesture(boxTool).down(10, 20).move(10, 60).up().commands()).toEqual([]);
    expect(gesture(boxTool).down(10, 20).move(40, 20).up().commands()).toEqual([]);
  });

  it.each<[corner: number, to: [number, number], one: number[], other: number[]]>([
    [0, [0, 0], [0, 0], [40, 60]],
    [1, [50, 0], [10, 0], [50, 60]],
    [2, [50, 90], [10, 20], [50, 90]],
    [3, [0, 90], [0, 20], [40, 90]],
  ])('moves corner %i and leaves the opposite one', (corner, to, one, other) => {
    const hand = gesture(boxTool).grab(corners, corner);

    hand.move(...to).up();

    expect(hand.drawn()).toEqual([[one, other]]);
  });

  it('keeps the number of a corner that is carried over the opposite one', () => {
    const points = [
      { x: 70, y: 80 },
      { x: 40, y: 60 },
    ];

    const hand = gesture(boxTool).grab(corners, 0).move(70, 80);

    expect(hand.state()).toMatchObject({ points });
    expect(boxTool.handlesOf(points, null)[0]).toEqual({ x: 70, y: 80 });
  });
});

describe('an area', () => {
  it('is in square pixels on a film without a scale', () => {
    expect(rectangleArea(corners, null)).toEqual({ kind: 'area', value: 1200, unit: 'px2' });
  });

  it('is in square millimetres, oblong pixels included', () => {
    const scale = { rowMm: 0.2, columnMm: 0.1, kind: 'detector' } as const;

    // 30 columns of 0.1 mm by 40 rows of 0.2 mm: 3 mm by 8 mm.
    expect(rectangleArea(corners, scale).value).toBeCloseTo(24, 9);
    expect(rectangleArea(corners, scale).unit).toBe('mm2');
  });

  it('of an ellipse is π times its half axes', () => {
    // π · 15 · 20
    expect(ellipseArea(corners, null).value).toBeCloseTo(942.477796, 6);
  });
});
