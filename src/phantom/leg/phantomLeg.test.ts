import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Point } from '../film/geometry.ts';
import type { PhantomFilm } from '../film/phantomFilm.ts';
import { phantomLeg, type LegTruth } from './phantomLeg.ts';

type LegFilm = PhantomFilm<LegTruth>;

const films = {
  straight: phantomLeg({ seed: 1 }),
  varus: phantomLeg({ seed: 1, finding: 'varus' }),
  'left valgus': phantomLeg({ seed: 1, finding: 'valgus', side: 'left' }),
};
type Name = keyof typeof films;

describe('the phantom lower limb', () => {
  it('is the same film again, to the bit, today and on another machine', () => {
    const bytes = new Uint8Array(films.straight.pixels.buffer);

    // As in the browser: phantomFilms.browser.test.ts.
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(
      'a1b510aaff45558d0cff4dcfd636d5f3e4b3ff0ab764945165a4bbf55f9d43ab',
    );
  });

  it.each([
    ['straight', 178.5, 181.5],
    ['varus', 170, 175.5],
    ['left valgus', 185, 190],
  ] as const)(
    'stands %s: the angle that its three centres make is that of its truth',
    (name, least, most) => {
      const { landmarks, hipKneeAnkleDeg } = films[name].truth;
      const { hipCentre, kneeCentre, ankleCentre } = landmarks;

      const angle = angleDeg(hipCentre, kneeCentre, ankleCentre);

      const isBeyond = hipKneeAnkleDeg > 180;
      expect(isBeyond ? 360 - angle : angle).toBeCloseTo(hipKneeAnkleDeg, 6);
      expect(hipKneeAnkleDeg).toBeGreaterThan(least);
      expect(hipKneeAnkleDeg).toBeLessThan(most);
    },
  );

  it.each(['varus', 'left valgus'] as const)(
    'has its knee on the %s film to the left of the line from hip to ankle',
    (name) => {
      const { hipCentre, kneeCentre, ankleCentre } = films[name].truth.landmarks;

      const share = (kneeCentre.y - hipCentre.y) / (ankleCentre.y - hipCentre.y);
      const onLine = hipCentre.x + share * (ankleCentre.x - hipCentre.x);
      // Lateral to it on a right limb in varus, medial on a left one in valgus: to the left of the picture both times.
      expect(kneeCentre.x).toBeLessThan(onLine - 10);
    },
  );

  it.each(Object.keys(films) as Name[])(
    'has the head of the %s film where a circle through its edge has its centre',
    (name) => {
      const film = films[name];
      const { hipCentre, headRadiusPx } = film.truth.landmarks;

      const circle = circleThrough(edgeOfHead(film));

      expect(Math.hypot(circle.x - hipCentre.x, circle.y - hipCentre.y)).toBeLessThan(1.5);
      expect(Math.abs(circle.radius - headRadiusPx)).toBeLessThan(1.5);
    },
  );

  it.each(Object.keys(films) as Name[])(
    'has the edge of bone on both lines of the knee of the %s film',
    (name) => {
      const film = films[name];
      const { condyleTangent, plateauTangent } = film.truth.landmarks;

      for (const point of condyleTangent) expect(Math.abs(edgeBelow(film, point, 1))).toBeLessThan(3);
      for (const point of plateauTangent) expect(Math.abs(edgeBelow(film, point, -1))).toBeLessThan(3);
    },
  );

  it('has its ankle centre on the joint line, between bone above and below', () => {
    const { ankleCentre } = films.straight.truth.landmarks;
    const at = (off: number) => meanAround(films.straight, ankleCentre.x, ankleCentre.y + off);

    expect(at(3)).toBeLessThan(at(-8) - 150);
    expect(at(3)).toBeLessThan(at(16) - 150);
  });
});

function angleDeg(a: Point, at: Point, b: Point): number {
  const one = { x: a.x - at.x, y: a.y - at.y };
  const two = { x: b.x - at.x, y: b.y - at.y };
  const cosine = (one.x * two.x + one.y * two.y) / (Math.hypot(one.x, one.y) * Math.hypot(two.x, two.y));
  return (Math.acos(cosine) * 180) / Math.PI;
}

/** Along rays from a point that is 4 pixels off the centre, where grey falls most within reach of the edge: the joint space. */
function edgeOfHead(film: LegFilm): Point[] {
  const { hipCentre, headRadiusPx } = film.truth.landmarks;
  const start = { x: hipCentre.x + 3, y: hipCentre.y - 3 };
  const towards = film.truth.marker!.letter === 'D' ? 1 : -1;
  return Array.from({ length: 13 }, (_, index) => {
    const angle = ((20 + index * 8) * Math.PI) / 180;
    const along = { x: towards * Math.cos(angle), y: -Math.sin(angle) };
    const grey = (distance: number) =>
      meanAround(film, start.x + along.x * distance, start.y + along.y * distance, 1);
    const distances = Array.from({ length: 37 }, (__, step) => headRadiusPx - 9 + step / 2);
    const steepest = distances.reduce((best, distance) =>
      grey(distance + 1) - grey(distance - 1) < grey(best + 1) - grey(best - 1) ? distance : best,
    );
    return { x: start.x + along.x * steepest, y: start.y + along.y * steepest };
  });
}

/** Least squares of x² + y² = ax + by + c, by its normal equations. */
function circleThrough(points: readonly Point[]): Point & { readonly radius: number } {
  const centre = { x: mean(points.map(({ x }) => x)), y: mean(points.map(({ y }) => y)) };
  const near = points.map(({ x, y }) => ({ u: x - centre.x, v: y - centre.y }));
  const sum = (f: (point: { u: number; v: number }) => number) =>
    near.reduce((total, point) => total + f(point), 0);
  const [uu, uv, vv] = [sum(({ u }) => u * u), sum(({ u, v }) => u * v), sum(({ v }) => v * v)];
  const p = sum(({ u, v }) => u * (u * u + v * v)) / 2;
  const q = sum(({ u, v }) => v * (u * u + v * v)) / 2;
  const determinant = uu * vv - uv * uv;
  const u = (p * vv - q * uv) / determinant;
  const v = (q * uu - p * uv) / determinant;
  return { x: centre.x + u, y: centre.y + v, radius: Math.sqrt(u * u + v * v + (uu + vv) / points.length) };
}

/** Rows from the point to where grey changes most from bone to cartilage, downwards (1) or upwards (-1). */
function edgeBelow(film: LegFilm, { x, y }: Point, direction: 1 | -1): number {
  const fall = (off: number) =>
    meanAround(film, x, y + direction * (off - 1)) - meanAround(film, x, y + direction * (off + 1));
  const offsets = Array.from({ length: 25 }, (_, step) => step / 2 - 6);
  return offsets.reduce((best, off) => (fall(off) > fall(best) ? off : best));
}

/** Bilinear between pixels, over a few columns. */
function meanAround(film: LegFilm, x: number, y: number, half = 3): number {
  const offsets = Array.from({ length: 2 * half + 1 }, (_, index) => index - half);
  return mean(offsets.map((off) => grey(film, x + off * (half > 1 ? 1 : 0.5), y)));
}

function grey({ pixels, columns }: LegFilm, x: number, y: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const at = (column: number, row: number) => pixels[row * columns + column]!;
  const upper = at(left, top) + (at(left + 1, top) - at(left, top)) * (x - left);
  const lower = at(left, top + 1) + (at(left + 1, top + 1) - at(left, top + 1)) * (x - left);
  return upper + (lower - upper) * (y - top);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
