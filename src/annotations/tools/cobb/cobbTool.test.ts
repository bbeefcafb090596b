import { describe, expect, it } from 'vitest';
import { gesture } from '../gestures.ts';
import { cobbTool } from './cobbTool.ts';

const fourPoints = [
  [10, 10],
  [90, 20],
  [10, 200],
  [90, 180],
];

describe('the Cobb tool', () => {
  it('draws with two drags, one along each end plate', () => {
    const hand = gesture(cobbTool).down(10, 10).move(90, 20).up();
    expect(hand.commands()).toEqual([]);

    expect(hand.move(10, 200).down(10, 200).move(90, 180).up().drawn()).toEqual([fourPoints]);
  });

  it('draws with four clicks', () => {
    expect(gesture(cobbTool).click(10, 10).click(90, 20).click(10, 200).click(90, 180).drawn()).toEqual([
      fourPoints,
    ]);
  });

  it('may be drawn along the edge of one vertebra shared by both lines', () => {
    expect(gesture(cobbTool).click(10, 10).click(90, 20).click(10, 10).click(90, 60).drawn()).toHaveLength(1);
  });

  it('leaves nothing of one line after Escape', () => {
    expect(gesture(cobbTool).down(10, 10).move(90, 20).up().escape().commands()).toEqual([]);
  });

  it('keeps both lines when one would become a point', () => {
    const points = fourPoints.map(([x = 0, y = 0]) => ({ x, y }));

    expect(gesture(cobbTool).grab(points, 3).move(10, 200).up().commands()).toEqual([]);
  });
});
