/** What a magnifier shows: the film three times as large as it stands, with the point looked at in the middle. */
import { toImage, type Matrix, type Point } from './geometry.ts';

export const magnification = 3;

/** From image pixels to a square lens of `lensPx` CSS pixels; `at` in CSS pixels of the viewport. */
export function lensMatrix(matrix: Matrix, at: Point, lensPx: number): Matrix {
  const { x, y } = toImage(matrix, at);
  const enlarged = {
    a: matrix.a * magnification,
    b: matrix.b * magnification,
    c: matrix.c * magnification,
    d: matrix.d * magnification,
  };
  return {
    ...enlarged,
    e: lensPx / 2 - enlarged.a * x - enlarged.c * y,
    f: lensPx / 2 - enlarged.b * x - enlarged.d * y,
  };
}
