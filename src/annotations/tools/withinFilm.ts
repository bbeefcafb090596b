import type { Point } from '../mark.ts';

/** A mark stands on its film: a pointer beyond an edge is at the edge. */
export function withinFilm({ columns, rows }: { columns: number; rows: number }, { x, y }: Point): Point {
  return { x: Math.min(Math.max(x, 0), columns), y: Math.min(Math.max(y, 0), rows) };
}
