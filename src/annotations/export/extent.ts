/** The upright box round any points. */
import type { Point } from '../mark.ts';
import type { Box } from '../tools/box.ts';

export function extentOf(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}
