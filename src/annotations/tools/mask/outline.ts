/** The edge of a mask as closed lines along its pixels, holes included, in image pixels. */
import type { MaskRle, Point } from '../../mark.ts';
import { runsIn } from './maskOf.ts';
import { bitsBetween, boxOf, type MaskBox } from './runs.ts';

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
  const [runs, [rows, columns]] = [runsIn(rle), rle.size];
  const box = boxOf(runs, rows);
  if (box === null) return [];
  const sides = sidesOf(bitsBetween(runs, box.left * rows, box.right * rows), box, rle.size);
  const lines: Point[][] = [];
  for (const start of sides.keys()) {
    while ((sides.get(start)?.length ?? 0) > 0) lines.push(corners(loopFrom(start, sides), columns + 1));
  }
  return lines;
}

/** From each corner of a pixel, where the sides that begin there end; the inside lies to the right of the way. */
function sidesOf(
  /** Of the columns of the box. */
  bits: Uint8Array,
  { left, top, right, bottom }: MaskBox,
  [rows, columns]: MaskRle['size'],
): Map<number, number[]> {
  const sides = new Map<number, number[]>();
  const corner = (x: number, y: number) => y * (columns + 1) + x;
  const add = (from: number, to: number): void => {
    const held = sides.get(from);
    if (held === undefined) sides.set(from, [to]);
    else held.push(to);
  };
  for (let x = left; x < right; x++) {
    for (let y = top, at = (x - left) * rows + top; y < bottom; y++, at++) {
      if (bits[at] === 0) continue;
      if (y === top || bits[at - 1] === 0) add(corner(x, y), corner(x + 1, y));
      if (x === right - 1 || bits[at + rows] === 0) add(corner(x + 1, y), corner(x + 1, y + 1));
      if (y === bottom - 1 || bits[at + 1] === 0) add(corner(x + 1, y + 1), corner(x, y + 1));
      if (x === left || bits[at - rows] === 0) add(corner(x, y + 1), corner(x, y));
    }
  }
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
  const points = loop.map((at) => ({
    x: at % across,
    y: Math.floor(at / across),
  }));
  return points.filter(({ x, y }, at) => {
    const before = points.at(at - 1)!;
    const after = points[(at + 1) % points.length]!;
    return !(before.x === x && after.x === x) && !(before.y === y && after.y === y);
  });
}
