/** An open line through the anatomy, and where a point stands to it: a fracture, a growth plate, a subchondral plate. */
import { catmullRom, type Point } from './geometry.ts';

/** Mutable on purpose: one is reused for all pixels of a course. */
export interface CourseReading {
  /** Signed: positive to the left of the way from the first to the last point (y up). */
  distance: number;
  /** Share of the course at its nearest point, 0 to 1, by points. */
  share: number;
}

export type CourseField = (x: number, y: number) => CourseReading;

export function courseField(course: readonly Point[]): CourseField {
  const xs = Float64Array.from(course, ({ x }) => x);
  const ys = Float64Array.from(course, ({ y }) => y);
  const reading: CourseReading = { distance: 0, share: 0 };
  return (x, y) => {
    let nearest = Infinity;
    for (let at = 1; at < xs.length; at += 1) {
      const px = xs[at - 1] ?? 0;
      const py = ys[at - 1] ?? 0;
      const ex = (xs[at] ?? 0) - px;
      const ey = (ys[at] ?? 0) - py;
      const wx = x - px;
      const wy = y - py;
      const share = Math.min(1, Math.max(0, (wx * ex + wy * ey) / (ex * ex + ey * ey)));
      const dx = wx - share * ex;
      const dy = wy - share * ey;
      const square = dx * dx + dy * dy;
      if (square >= nearest) continue;
      nearest = square;
      reading.distance = Math.sqrt(square) * (ex * wy - ey * wx < 0 ? -1 : 1);
      reading.share = (at - 1 + share) / (xs.length - 1);
    }
    return reading;
  };
}

/** Catmull-Rom through the points, open, `steps` pieces between two of them. */
export function smoothCourse(points: readonly Point[], steps: number): Point[] {
  const at = (index: number) => points[Math.min(points.length - 1, Math.max(0, index))] ?? { x: 0, y: 0 };
  const pieces = points.slice(1).flatMap((_, index) =>
    Array.from({ length: steps }, (__, step) => {
      const t = step / steps;
      return catmullRom(at(index - 1), at(index), at(index + 1), at(index + 2), t);
    }),
  );
  return [...pieces, at(points.length - 1)];
}
