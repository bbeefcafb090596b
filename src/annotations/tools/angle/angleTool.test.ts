import { describe, expect, it } from 'vitest';
import { gesture } from '../gestures.ts';
import { angleTool } from './angleTool.ts';

const threePoints = [
  [100, 20],
  [20, 20],
  [20, 90],
];

describe('the angle tool', () => {
  it('draws with three clicks', () => {
    const hand = gesture(angleTool).click(100, 20).click(20, 20);
    expect(hand.commands()).toEqual([]);

    expect(hand.click(20, 90).drawn()).toEqual([threePoints]);
  });

  it('draws with a drag to the apex and a click', () => {
    expect(gesture(angleTool).down(100, 20).move(20, 20).up().click(20, 90).drawn()).toEqual([threePoints]);
  });

  it('forgets a second click on the same point', () => {
    expect(gesture(angleTool).click(100, 20).click(20, 20).click(20, 20).click(20, 90).drawn()).toEqual([
      threePoints,
    ]);
  });

  it('leaves nothing of two points after Escape', () => {
    expect(gesture(angleTool).click(100, 20).click(20, 20).escape().commands()).toEqual([]);
  });

  it('moves its apex alone', () => {
    const points = threePoints.map(([x = 0, y = 0]) => ({ x, y }));

    expect(gesture(angleTool).grab(points, 1).move(30, 25).up().drawn()).toEqual([
      [
        [100, 20],
        [30, 25],
        [20, 90],
      ],
    ]);
  });

  it('keeps its shape when a side would vanish', () => {
    const points = threePoints.map(([x = 0, y = 0]) => ({ x, y }));

    expect(gesture(angleTool).grab(points, 1).move(20, 90).up().commands()).toEqual([]);
  });
});
