/** What a brush does to the pixels of a mask. */
import type { MaskRle, Point } from '../../mark.ts';
import type { MaskBits } from './rle.ts';

export interface Brush {
  /** In pixels of the film. */
  readonly radiusPx: number;
  readonly isErasing: boolean;
}

/** All pixels whose centre is within the radius of the way of the brush; of a click, those of a disc. One at least. */
export function painted(
  before: MaskBits,
  [rows, columns]: MaskRle['size'],
  way: readonly Point[],
  { radiusPx, isErasing }: Brush,
): MaskBits {
  const bits = before.slice();
  const value = isErasing ? 0 : 1;
  const [first] = way;
  if (first === undefined) return bits;
  const set = (x: number, y: number): void => {
    if (x >= 0 && y >= 0 && x < columns && y < rows) bits[x * rows + y] = value;
  };
  set(Math.min(Math.floor(first.x), columns - 1), Math.min(Math.floor(first.y), rows - 1));
  const legs =
    way.length === 1 ? [[first, first] as const] : way.slice(1).map((to, at) => [way[at]!, to] as const);
  for (const [from, to] of legs) {
    const across = [Math.min(from.x, to.x) - radiusPx, Math.max(from.x, to.x) + radiusPx] as const;
    const down = [Math.min(from.y, to.y) - radiusPx, Math.max(from.y, to.y) + radiusPx] as const;
    for (let x = Math.floor(across[0]); x <= across[1]; x++) {
      for (let y = Math.floor(down[0]); y <= down[1]; y++) {
        if (distanceToLeg({ x: x + 0.5, y: y + 0.5 }, from, to) <= radiusPx) set(x, y);
      }
    }
  }
  return bits;
}

function distanceToLeg(at: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : ((at.x - from.x) * dx + (at.y - from.y) * dy) / length;
  const along = Math.min(Math.max(share, 0), 1);
  return Math.hypot(at.x - from.x - along * dx, at.y - from.y - along * dy);
}

/** Holes are what the edge of the film cannot be reached from, side by side. */
export function withoutHoles(before: MaskBits, [rows, columns]: MaskRle['size']): MaskBits {
  const isOutside = new Uint8Array(before.length);
  const waiting: number[] = [];
  const reach = (at: number): void => {
    if (before[at] === 1 || isOutside[at] === 1) return;
    isOutside[at] = 1;
    waiting.push(at);
  };
  for (let y = 0; y < rows; y++) [y, (columns - 1) * rows + y].forEach(reach);
  for (let x = 0; x < columns; x++) [x * rows, x * rows + rows - 1].forEach(reach);
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const y = at % rows;
    if (y > 0) reach(at - 1);
    if (y < rows - 1) reach(at + 1);
    if (at >= rows) reach(at - rows);
    if (at < before.length - rows) reach(at + rows);
  }
  return isOutside.map((outside) => 1 - outside);
}
