import { describe, expect, it } from 'vitest';
import { gesture } from './gestures.ts';
import { polygonTool } from './polygon/polygonTool.ts';
import { polylineTool } from './polyline/polylineTool.ts';

const triangle = [
  [10, 10],
  [60, 10],
  [60, 50],
];
const points = triangle.map(([x = 0, y = 0]) => ({ x, y }));

describe('the polygon tool', () => {
  it('closes with a click near its first point', () => {
    const hand = gesture(polygonTool).click(10, 10).click(60, 10).click(60, 50);
    expect(hand.commands()).toEqual([]);

    expect(hand.click(12, 13).drawn()).toEqual([triangle]);
    expect(hand.state().kind).toBe('idle');
  });

  it('closes with a double click on its last corner, and with Enter', () => {
    expect(gesture(polygonTool).click(10, 10).click(60, 10).click(60, 50).click(60, 50).drawn()).toEqual([
      triangle,
    ]);
    expect(gesture(polygonTool).click(10, 10).click(60, 10).click(60, 50).enter(0, 0, 9).drawn()).toEqual([
      triangle,
    ]);
  });

  it('does not end before it has three corners', () => {
    const hand = gesture(polygonTool).click(10, 10).click(60, 10).click(60, 10).click(10, 10).enter(0, 0, 9);

    expect(hand.commands()).toEqual([]);
    expect(hand.state()).toMatchObject({ kind: 'placing' });
    expect(hand.escape().state().kind).toBe('idle');
  });

  it('takes both ends of a drag for corners', () => {
    const hand = gesture(polygonTool).down(10, 10).move(60, 10).up().click(60, 50);

    expect(hand.enter(0, 0, 9).drawn()).toEqual([triangle]);
  });

  it('has a corner more after a handle, and one less, but not fewer than three', () => {
    expect(gesture(polygonTool).reshape('insert', points, 2).drawn()).toEqual([[...triangle, [35, 30]]]);
    expect(gesture(polygonTool).reshape('remove', points, 1).commands()).toEqual([]);
    const four = [...points, { x: 10, y: 50 }];
    expect(gesture(polygonTool).reshape('remove', four, 3).drawn()).toEqual([triangle]);
  });

  it('moves one corner, or all of it', () => {
    expect(gesture(polygonTool).grab(points, 1).move(70, 5).up().drawn()).toEqual([
      [
        [10, 10],
        [70, 5],
        [60, 50],
      ],
    ]);
    expect(gesture(polygonTool).grab(points, null).move(11, 12).up().drawn()[0]?.[2]).toEqual([61, 52]);
  });
});

describe('the polyline tool', () => {
  it('ends with a double click, and does not close on its first point', () => {
    expect(gesture(polylineTool).click(10, 10).click(60, 10).click(10, 10).click(10, 10).drawn()).toEqual([
      [
        [10, 10],
        [60, 10],
        [10, 10],
      ],
    ]);
  });

  it('has a point more before its end', () => {
    expect(gesture(polylineTool).reshape('insert', points.slice(0, 2), 1).drawn()).toEqual([
      [
        [10, 10],
        [35, 10],
        [60, 10],
      ],
    ]);
  });
});
