/** The edge of a mask as closed lines along its pixels, holes included, in image pixels. */
import type { MaskRle, Point } from '../../mark.ts';
import { bitsOf } from './maskOf.ts';

const known = new WeakMap<MaskRle, readonly (readonly Point[])[]>();

/** Corners only; kept as long as the mask is, since it is drawn anew with each move of the view. */
export function outlineOf(rle: MaskRle): readonly (readonly Point[])[] {
  const held = known.get(rle);
  if (held !== undefined) return held;
  const lines = traced(rle);
  known.set(rle, lines);
  return lines;
}

function traced(rle: MaskRle): Point[][] {
  const [rows, columns] = rle.size;
  const sides = sidesOf(bitsOf(rle), rows, columns);
  const lines: Point[][] = [];
  for (const start of sides.keys()) {
    while ((sides.get(start)?.length ?? 0) > 0) lines.push(corners(loopFrom(start, sides), columns + 1));
  }
  return lines;
}

/** From each corner of a pixel, where the sides that begin there end; the inside lies to the right of the way. */
function sidesOf(bits: Uint8Array, rows: number, columns: number): Map<number, number[]> {
  const sides = new Map<number, number[]>();
  const isIn = (x: number, y: number) =>
    x >= 0 && y >= 0 && x < columns && y < rows && bits[x * rows + y] === 1;
  const corner = (x: number, y: number) => y * (columns + 1) + x;
  const add = (from: number, to: number): void => {
    const held = sides.get(from);
    if (held === undefined) sides.set(from, [to]);
    else held.push(to);
  };
  bits.forEach((bit, at) => {
    if (bit === 0) return;
    const [x, y] = [Math.floor(at / rows), at % rows];
    if (!isIn(x, y - 1)) add(corner(x, y), corner(x + 1, y));
    if (!isIn(x + 1, y)) add(corner(x + 1, y), corner(x + 1, y + 1));
    if (!isIn(x, y + 1)) add(corner(x + 1, y + 1), corner(x, y + 1));
    if (!isIn(x - 1, y)) add(corner(x, y + 1), corner(x, y));
  });
  return sides;
}

function loopFrom(start: number, sides: Map<number, number[]>): number[] {
  const loop: number[] = [];
  let at: number | undefined = start;
  do {
    loop.push(at);
    at = sides.get(at)?.pop();
  } while (at !== undefined && at !== start);
  return loop;
}

/** Points in the middle of a straight run say nothing. */
function corners(loop: readonly number[], across: number): Point[] {
  const points = loop.map((at) => ({ x: at % across, y: Math.floor(at / across) }));
  return points.filter(({ x, y }, at) => {
    const before = points.at(at - 1)!;
    const after = points[(at + 1) % points.length]!;
    return !(before.x === x && after.x === x) && !(before.y === y && after.y === y);
  });
}
