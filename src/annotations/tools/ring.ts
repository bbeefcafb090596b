import type { Point } from '../mark.ts';

/** Enough that a ring of 400 pixels leaves its circle by 0.2 pixels at most: r (1 - cos(π / n)). */
const corners = 96;

/** An ellipse along the axes of the image as a closed line. */
export function ringOf({ x, y }: Point, across: number, down: number): Point[] {
  return Array.from({ length: corners }, (_, at) => {
    const turn = (2 * Math.PI * at) / corners;
    return { x: x + across * Math.cos(turn), y: y + down * Math.sin(turn) };
  });
}
