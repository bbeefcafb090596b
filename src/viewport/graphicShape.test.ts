import { expect, it } from 'vitest';
import { curvePath, ellipseOf } from './graphicShape.ts';

it('a circle has its centre and a point of it', () => {
  expect(
    ellipseOf([
      [10, 20],
      [13, 24],
    ]),
  ).toEqual({ x: 10, y: 20, rx: 5, ry: 5, degrees: 0 });
});

it('an ellipse has the ends of its major axis, then of its minor axis, however it lies', () => {
  expect(
    ellipseOf([
      [0, 0],
      [0, 20],
      [-4, 10],
      [4, 10],
    ]),
  ).toEqual({ x: 0, y: 10, rx: 10, ry: 4, degrees: 90 });
});

it('an interpolated line goes through all its points, straight where they are in line', () => {
  expect(
    curvePath([
      [0, 0],
      [6, 0],
      [12, 0],
    ]),
  ).toBe('M0 0 C1 0 4 0 6 0 C8 0 11 0 12 0');
});
