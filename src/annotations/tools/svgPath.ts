/** Paths in CSS pixels, to a hundredth of one: more digits would only make the page longer. */
import type { Point } from '../mark.ts';

export function openPath(points: readonly Point[]): string {
  return points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${rounded(x)} ${rounded(y)}`).join('');
}

export function closedPath(points: readonly Point[]): string {
  return `${openPath(points)}Z`;
}

function rounded(length: number): number {
  return Math.round(length * 100) / 100;
}
