/**
 * The map without its colours: the outline of all that is coloured, and of what is hot. For who does not tell the colours
 * apart, and for who wants the film free under them.
 */
import type { HeatCell } from './heatMap.ts';

/** SVG path data in image pixels, one line for each side of a cell that no other cell of the set shares. */
export function outlineOf(cells: readonly HeatCell[]): string {
  const sides = new Map<string, string>();
  for (const { x, y, width, height } of cells) {
    const [right, bottom] = [x + width, y + height];
    toggle(sides, [x, y, right, y]);
    toggle(sides, [x, bottom, right, bottom]);
    toggle(sides, [x, y, x, bottom]);
    toggle(sides, [right, y, right, bottom]);
  }
  return [...sides.values()].join('');
}

/** A side that two cells share is inside. */
function toggle(sides: Map<string, string>, side: readonly [number, number, number, number]): void {
  // Neighbours reach the same edge by other sums: a thousandth of a pixel apart is the same place.
  const key = side.map((value) => value.toFixed(3)).join(' ');
  if (sides.delete(key)) return;
  const [fromX, fromY, toX, toY] = side;
  sides.set(key, `M${fromX} ${fromY}L${toX} ${toY}`);
}
