/** What a brush does to the pixels of a mask. */
import type { MaskRle, Point } from '../../mark.ts';
import type { MaskBits } from './rle.ts';

export interface Brush {
  /** In pixels of the film, across where they are oblong. */
  readonly radiusPx: number;
  readonly isErasing: boolean;
}

/**
 * All pixels whose centre is within the radius of the way of the brush; of a click, those of a disc. One at least. `aspect` is
 * how many times as tall as wide a pixel is: the brush is round on the film, not in its pixels.
 */
export function painted(
  before: MaskBits,
  [rows, columns]: MaskRle['size'],
  way: readonly Point[],
  { radiusPx, isErasing }: Brush,
  aspect = 1,
): MaskBits {
  const bits = before.slice();
  const value = isErasing ? 0 : 1;
  const [first] = way;
  if (first === undefined) return bits;
  const row = Math.min(Math.floor(first.y), rows - 1);
  bits[Math.min(Math.floor(first.x), columns - 1) * rows + row] = value;
  const round = way.map(({ x, y }) => ({ x, y: y * aspect }));
  round.forEach((to, at) => {
    const from = round[Math.max(0, at - 1)]!;
    const start = Math.max(0, Math.floor(Math.min(from.x, to.x) - radiusPx));
    const end = Math.min(columns - 1, Math.max(from.x, to.x) + radiusPx);
    for (let x = start; x <= end; x++) {
      const [low, high] = stretchAt(x + 0.5, from, to, radiusPx);
      const top = Math.max(0, Math.ceil(low / aspect - 0.5));
      const bottom = Math.min(rows - 1, Math.floor(high / aspect - 0.5));
      if (top <= bottom) bits.fill(value, x * rows + top, x * rows + bottom + 1);
    }
  });
  return bits;
}

type Stretch = readonly [low: number, high: number];

/** What of the upright line at `x` lies within the radius of a leg. That is convex, so one stretch: of discs and band. */
function stretchAt(x: number, from: Point, to: Point, radius: number): Stretch {
  const parts = [discAt(x, from, radius), discAt(x, to, radius), bandAt(x, from, to, radius)];
  const there = parts.filter(([low, high]) => low <= high);
  return [Math.min(...there.map(([low]) => low)), Math.max(...there.map(([, high]) => high))];
}

function discAt(x: number, centre: Point, radius: number): Stretch {
  const half = Math.sqrt(radius ** 2 - (x - centre.x) ** 2);
  return Number.isNaN(half) ? nowhere : [centre.y - half, centre.y + half];
}

const nowhere: Stretch = [Infinity, -Infinity];

/** Beside the leg, between its ends: not farther across than the radius, nor along than its length. */
function bandAt(x: number, from: Point, to: Point, radius: number): Stretch {
  const [dx, dy, along] = [to.x - from.x, to.y - from.y, x - from.x];
  const length = Math.hypot(dx, dy);
  if (length === 0) return nowhere;
  const across = between(dx, along * dy - radius * length, along * dy + radius * length);
  const beside = between(dy, -along * dx, length ** 2 - along * dx);
  return [from.y + Math.max(across[0], beside[0]), from.y + Math.min(across[1], beside[1])];
}

/** Where `low` ≤ slope · y ≤ `high`. */
function between(slope: number, low: number, high: number): Stretch {
  if (slope === 0) return low <= 0 && high >= 0 ? [-Infinity, Infinity] : nowhere;
  const [one, other] = [low / slope, high / slope];
  return one < other ? [one, other] : [other, one];
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
