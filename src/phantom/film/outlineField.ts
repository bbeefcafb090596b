/** How deep a point lies inside a closed outline: the measure from which thickness follows. */
import { boxAround, type Box, type Point } from './geometry.ts';

export interface OutlineField {
  readonly box: Box;
  /** Distance to the outline, positive inside, negative outside. */
  depthAt(x: number, y: number): number;
}

/** The edges lie in flat arrays: this loop runs for every pixel of every bone. */
export function outlineField(outline: readonly Point[]): OutlineField {
  const xs = Float64Array.from(outline, ({ x }) => x);
  const ys = Float64Array.from(outline, ({ y }) => y);
  return { box: boxAround(outline), depthAt: (x, y) => signedDepth(xs, ys, x, y) };
}

/** Measured on a grid of `stepMm` and read between its nodes: for outlines of many edges over many pixels. */
export function sampledField(outline: readonly Point[], stepMm: number): OutlineField {
  const exact = outlineField(outline);
  const { left, top, right, bottom } = exact.box;
  const columns = Math.ceil((right - left) / stepMm) + 3;
  const rows = Math.ceil((bottom - top) / stepMm) + 3;
  const nodes = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      nodes[row * columns + column] = exact.depthAt(left + (column - 1) * stepMm, top + (row - 1) * stepMm);
    }
  }
  return {
    box: exact.box,
    depthAt: (x, y) => {
      const across = (x - left) / stepMm + 1;
      const down = (y - top) / stepMm + 1;
      if (across < 0 || down < 0 || across >= columns - 1 || down >= rows - 1) return -stepMm;
      return interpolated(nodes, columns, across, down);
    },
  };
}

/** Bilinear between the four nodes around (x, y), in steps of the grid. */
export function interpolated(values: Float32Array, columns: number, x: number, y: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const at = top * columns + left;
  const across = x - left;
  const upper = mix(values[at] ?? 0, values[at + 1] ?? 0, across);
  const lower = mix(values[at + columns] ?? 0, values[at + columns + 1] ?? 0, across);
  return mix(upper, lower, y - top);
}

function mix(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}

function signedDepth(xs: Float64Array, ys: Float64Array, x: number, y: number): number {
  let nearest = Infinity;
  let isInside = false;
  let px = xs[xs.length - 1] ?? 0;
  let py = ys[ys.length - 1] ?? 0;
  for (let index = 0; index < xs.length; index += 1) {
    const qx = xs[index] ?? 0;
    const qy = ys[index] ?? 0;
    const ex = qx - px;
    const ey = qy - py;
    const wx = x - px;
    const wy = y - py;
    const share = Math.min(1, Math.max(0, (wx * ex + wy * ey) / (ex * ex + ey * ey)));
    const dx = wx - share * ex;
    const dy = wy - share * ey;
    nearest = Math.min(nearest, dx * dx + dy * dy);
    if (py > y !== qy > y && wx < (wy * ex) / ey) isInside = !isInside;
    px = qx;
    py = qy;
  }
  return isInside ? Math.sqrt(nearest) : -Math.sqrt(nearest);
}
