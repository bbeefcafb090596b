import { expect, it } from 'vitest';
import { gesture } from '../gestures.ts';
import { pointMarkTool } from './pointMarkTool.ts';

it('a point is put down where the button is let go, or by Enter, and moved by its handle', () => {
  expect(gesture(pointMarkTool).down(10, 10).move(12, 14).up().drawn()).toEqual([[[12, 14]]]);
  expect(gesture(pointMarkTool).enter(30, 40, 9).drawn()).toEqual([[[30, 40]]]);
  expect(
    gesture(pointMarkTool)
      .grab([{ x: 5, y: 6 }], 0)
      .move(9, 9)
      .up()
      .drawn(),
  ).toEqual([[[9, 9]]]);
  expect(gesture(pointMarkTool).down(10, 10).escape().up().commands()).toEqual([]);
});
