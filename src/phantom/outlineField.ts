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
