/**
 * Where a shutter lets the film show, row by row (PS3.3 C.7.6.11). A pixel shows when its centre lies inside: a
 * polygon by the even-odd rule, so that one drawn across itself hides what it covers twice.
 */
import type { ShutterShape } from '../display.ts';

/** Columns from `start` up to `end`, which is outside. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function visibleSpans(shape: ShutterShape, row: number, columns: number): Span[] {
  const y = row + 0.5;
  return crossings(shape, y).flatMap(([from, to]) => {
    const start = Math.max(0, Math.ceil(from - 0.5));
    const end = Math.min(columns, Math.ceil(to - 0.5));
    return end > start ? [{ start, end }] : [];
  });
}

/** Pairs of x between which the line at `y` is inside, from left to right. */
function crossings(shape: ShutterShape, y: number): [number, number][] {
  switch (shape.kind) {
    case 'rectangle':
      return y > shape.top && y < shape.bottom ? [[shape.left, shape.right]] : [];
    case 'ellipse': {
      const share = 1 - ((y - shape.y) / shape.ry) ** 2;
      const half = share > 0 ? shape.rx * Math.sqrt(share) : 0;
      return share > 0 ? [[shape.x - half, shape.x + half]] : [];
    }
    case 'polygon':
      return pairs(edgesAt(shape.points, y));
  }
}

function edgesAt(points: readonly (readonly [number, number])[], y: number): number[] {
  const found = points.flatMap(([x0, y0], index) => {
    const [x1, y1] = points[(index + 1) % points.length] ?? [x0, y0];
    return y0 > y === y1 > y ? [] : [x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)];
  });
  return found.sort((a, b) => a - b);
}

function pairs(values: readonly number[]): [number, number][] {
  return values.flatMap((value, index): [number, number][] =>
    index % 2 === 0 ? [[value, values[index + 1] ?? value]] : [],
  );
}
