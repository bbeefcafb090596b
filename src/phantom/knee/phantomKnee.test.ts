import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Box } from '../film/geometry.ts';
import type { PhantomFilm } from '../film/phantomFilm.ts';
import { phantomKnee, type KneeTruth } from './phantomKnee.ts';

type KneeFilm = PhantomFilm<KneeTruth>;

const plain = phantomKnee({ seed: 1 });
const worn = phantomKnee({ seed: 1, finding: 'arthrosis' });
const metal = {
  plate: phantomKnee({ seed: 1, finding: 'plate' }),
  prosthesis: phantomKnee({ seed: 1, finding: 'prosthesis' }),
};
const young = phantomKnee({ seed: 1, finding: 'growth-plates' });

describe('the phantom knee', () => {
  it('is the same film again, to the bit, today and on another machine', () => {
    const bytes = new Uint8Array(worn.pixels.buffer);

    // As in the browser: phantomFilms.browser.test.ts.
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(
      '28c9d53b170c93fada9c61f02615af289d7a70b6ceba9938a72ee258b7567497',
    );
  });

  it('has the four bones of a knee, of which only the patella ends on the film', () => {
    const ending = plain.truth.bones.filter(({ box }) => box.top > 0 && box.bottom < plain.rows);

    expect(plain.truth.bones.map(({ name }) => name)).toEqual(['femur', 'tibia', 'fibula', 'patella']);
    expect(ending.map(({ name }) => name)).toEqual(['patella']);
  });

  it.each([
    ['medial', 0.5],
    ['lateral', 0.5],
  ] as const)('is as wide between the %s joint surfaces as the pixels say', (side, toleranceMm) => {
    for (const film of [plain, worn]) {
      const { widthMm } = film.truth.jointSpace![side];

      expect(Math.abs(measuredSpaceMm(film, side) - widthMm)).toBeLessThan(toleranceMm);
    }
  });

  it('is narrow on the medial side when it is worn, and only there', () => {
    expect(measuredSpaceMm(worn, 'medial')).toBeLessThan(measuredSpaceMm(plain, 'medial') - 2);
    expect(measuredSpaceMm(worn, 'lateral')).toBeGreaterThan(measuredSpaceMm(plain, 'lateral') - 0.5);
  });

  it('is dense under the worn surface of the tibia', () => {
    const { x, y } = plain.truth.jointSpace!.medial.tibia;
    const under = { left: x - 40, right: x + 40, top: y + 8, bottom: y + 30 };

    expect(meanIn(worn, under)).toBeGreaterThan(meanIn(plain, under) + 150);
  });

  it('lies the other way round on the left, under the other letter', () => {
    const left = phantomKnee({ seed: 1, side: 'left' });
    const middleOf = (film: KneeFilm, name: string) => {
      const { box } = film.truth.bones.find((bone) => bone.name === name)!;
      return (box.left + box.right) / 2;
    };

    expect(middleOf(plain, 'fibula')).toBeLessThan(middleOf(plain, 'tibia'));
    expect(middleOf(left, 'fibula')).toBeGreaterThan(middleOf(left, 'tibia'));
    expect([plain, left].map(({ truth }) => truth.marker?.letter)).toEqual(['D', 'G']);
  });
});

describe('what a knee may have', () => {
  it.each(['plateau-fracture', 'femur-fracture'] as const)(
    'shows the line of the %s darker than the same place of the whole knee',
    (finding) => {
      const broken = phantomKnee({ seed: 1, finding });
      const { course } = broken.truth.fracture!;

      const along = course.slice(3, -3);
      const darker = along.filter(({ x, y }) => at(broken, x, y) < at(plain, x, y) - 100);

      expect(darker.length).toBeGreaterThan(0.8 * along.length);
      expect(plain.truth.fracture).toBeNull();
      expect(along.every((point) => isIn(broken.truth.fracture!.box, point))).toBe(true);
    },
  );

  it('shows open growth plates as dark bands across femur, tibia and fibula', () => {
    expect(young.truth.growthPlates.map(({ bone }) => bone)).toEqual(['femur', 'tibia', 'fibula']);
    for (const { course, bone } of young.truth.growthPlates.slice(0, 2)) {
      const middle = course.slice(course.length * 0.3, course.length * 0.7);
      const contrast = middle.map(({ x, y }) => at(plain, x, y) - at(young, x, y));

      expect(mean(contrast), bone).toBeGreaterThan(300);
    }
  });

  it.each(['plate', 'prosthesis'] as const)('shows the %s brighter than any cortex', (finding) => {
    const film = metal[finding];
    const brightest = plain.pixels.filter((value, index) => value > 0 && !isMarker(plain, index)).toSorted();

    const cortex = brightest[Math.floor(0.995 * brightest.length)]!;
    for (const { kind, outline } of film.truth.hardware) {
      const x = mean(outline.map((point) => point.x));
      const y = mean(outline.map((point) => point.y));
      if (kind === 'screw') expect(at(film, x, y)).toBeGreaterThan(cortex);
    }
    const { box } = film.truth.hardware[0]!;
    expect(shareAbove(film, box, cortex)).toBeGreaterThan(3 * shareAbove(plain, box, cortex) + 0.03);
  });

  it('counts one plate and seven screws, or two components and no joint space', () => {
    const kinds = (film: KneeFilm) => film.truth.hardware.map(({ kind }) => kind);

    expect(kinds(metal.plate).toSorted()).toEqual(['plate', ...Array.from({ length: 7 }, () => 'screw')]);
    expect(kinds(metal.prosthesis)).toEqual(['femoral-component', 'tibial-component']);
    expect(metal.prosthesis.truth.jointSpace).toBeNull();
  });
});

/**
 * As a reader measures it: down the middle of the compartment, from the lower edge of the bright line of the femur to the
 * upper edge of that of the tibia, each where the grey is halfway between the line and the dark of the cartilage.
 */
function measuredSpaceMm(film: KneeFilm, side: 'medial' | 'lateral'): number {
  const { femur, tibia } = film.truth.jointSpace![side];
  const middle = (femur.y + tibia.y) / 2;
  const profile = (y: number) => mean([-6, -4, -2, 0, 2, 4, 6].map((off) => at(film, femur.x + off, y)));
  const rows = Array.from({ length: 41 }, (_, index) => Math.round(middle) - 20 + index);
  const dark = rows.reduce((best, row) => (profile(row) < profile(best) ? row : best), Math.round(middle));
  const edge = (direction: 1 | -1): number => {
    const peak = Math.max(...Array.from({ length: 30 }, (_, step) => profile(dark + direction * step)));
    const half = (peak + profile(dark)) / 2;
    let row = dark;
    while (profile(row) < half) row += direction;
    const before = profile(row - direction);
    return row - direction * ((profile(row) - half) / (profile(row) - before));
  };
  return (edge(1) - edge(-1)) * film.spacingMm;
}

function at(film: KneeFilm, x: number, y: number): number {
  return film.pixels[Math.round(y) * film.columns + Math.round(x)]!;
}

function meanIn(film: KneeFilm, { left, right, top, bottom }: Box): number {
  const values: number[] = [];
  for (let y = Math.round(top); y < bottom; y += 1) {
    for (let x = Math.round(left); x < right; x += 1) values.push(at(film, x, y));
  }
  return mean(values);
}

function shareAbove(film: KneeFilm, { left, right, top, bottom }: Box, level: number): number {
  let count = 0;
  for (let y = top; y < bottom; y += 1)
    for (let x = left; x < right; x += 1) count += at(film, x, y) > level ? 1 : 0;
  return count / ((right - left) * (bottom - top));
}

function isMarker(film: KneeFilm, index: number): boolean {
  return isIn(film.truth.marker!.box, { x: index % film.columns, y: Math.floor(index / film.columns) });
}

function isIn({ left, right, top, bottom }: Box, { x, y }: { x: number; y: number }): boolean {
  return x >= left && x < right && y >= top && y < bottom;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
