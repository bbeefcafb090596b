/** Points and closed outlines in the plane of the detector; millimetres unless a name says pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Inclusive of `left`, `top`; exclusive of `right`, `bottom`. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where a bone stands: its origin, and its axis as an angle from up, positive towards x. */
export interface Stance {
  readonly origin: Point;
  readonly angleDeg: number;
}

/** From bone coordinates (x across, y along the axis) to the anatomy. */
export function placed({ x, y }: Point, { origin, angleDeg }: Stance): Point {
  const angle = (angleDeg * Math.PI) / 180;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  return { x: origin.x + x * cos + y * sin, y: origin.y - x * sin + y * cos };
}

export function boxAround(points: readonly Point[]): Box {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** Closed Catmull-Rom curve through the points, `steps` pieces between two of them. */
export function smoothOutline(points: readonly Point[], steps: number): Point[] {
  const count = points.length;
  return points.flatMap((point, index) => {
    const before = points.at(index - 1) ?? point;
    const next = points[(index + 1) % count] ?? point;
    const after = points[(index + 2) % count] ?? point;
    return Array.from({ length: steps }, (_, step) => catmullRom(before, point, next, after, step / steps));
  });
}

/** Between p1 and p2, `t` from 0 to 1. */
export function catmullRom(p0: Point, p1: Point, p2: Point, p3: Point, t: number): Point {
  const along = (a: number, b: number, c: number, d: number) =>
    b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
  return { x: along(p0.x, p1.x, p2.x, p3.x), y: along(p0.y, p1.y, p2.y, p3.y) };
}

/** x, y, x, y… as points. */
export function pointsOf(numbers: readonly number[]): Point[] {
  return Array.from({ length: numbers.length / 2 }, (_, index) => ({
    x: numbers[2 * index] ?? 0,
    y: numbers[2 * index + 1] ?? 0,
  }));
}

export function corners({ left, right, top, bottom }: Box): Point[] {
  return [left, right].flatMap((x) => [top, bottom].map((y) => ({ x, y })));
}

/** A disc or an oval as an outline. */
export function ovalAround(centre: Point, halfWidth: number, halfHeight: number, count = 8): Point[] {
  return Array.from({ length: count }, (_, index) => {
    const angle = (index * 2 * Math.PI) / count;
    return { x: centre.x + halfWidth * Math.cos(angle), y: centre.y + halfHeight * Math.sin(angle) };
  });
}
