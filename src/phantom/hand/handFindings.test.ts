import { describe, expect, it } from 'vitest';
import type { PhantomFilm } from '../film/phantomFilm.ts';
import { phantomHand } from './phantomHand.ts';

const plain = phantomHand({ seed: 1, marker: true });
const plated = phantomHand({ seed: 1, marker: true, finding: 'plate' });
const young = phantomHand({ seed: 1, marker: true, finding: 'growth-plates' });

describe('what a hand may have', () => {
  it('shows a plate brighter than the radius under it, and its screws brighter than the plate', () => {
    const [, ...screws] = plated.truth.hardware;
    const shaft = screws.filter(({ box }) => box.right - box.left > 12 && box.bottom - box.top > 12);

    const ends = shaft.map(({ box }) => ({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }));
    const onFilm = ends.filter(({ y }) => y < plated.truth.exposedField.bottom - 10);
    expect(onFilm.length).toBeGreaterThanOrEqual(2);
    // Beside the empty hole between two screws, away from the dark rim that the edge enhancement lays round a screw.
    const besideHole = { x: ends[1]!.x + 13, y: (ends[1]!.y + ends[2]!.y) / 2 };
    const onPlate = greyAt(plated, besideHole.x, besideHole.y);
    expect(onPlate).toBeGreaterThan(greyAt(plain, besideHole.x, besideHole.y) + 250);
    for (const { x, y } of onFilm) {
      expect(greyAt(plated, x, y)).toBeGreaterThan(onPlate + 200);
    }
  });

  it('shows the growth plates of radius and ulna dark, and has one in each long bone', () => {
    const { growthPlates } = young.truth;

    expect(growthPlates).toHaveLength(21);
    for (const { bone, course } of growthPlates.slice(0, 2)) {
      const middle = course.slice(course.length * 0.45, course.length * 0.6);
      const darker = middle.filter(({ x, y }) => greyAt(young, x, y) < greyAt(plain, x, y) - 100);
      expect(darker.length, bone).toBeGreaterThan(0.8 * middle.length);
    }
  });

  it('changes nothing of a film but the marker when it has one', () => {
    const bare = phantomHand({ seed: 1 });
    const { box } = plain.truth.marker!;
    /** The edge enhancement looks 21 pixels around, the blur 3. */
    const reach = 24;

    const changed = Array.from(bare.pixels.keys()).filter(
      (index) => bare.pixels[index] !== plain.pixels[index],
    );

    expect(changed.length).toBeGreaterThan(500);
    expect(
      changed.every((index) => {
        const x = index % bare.columns;
        const y = Math.floor(index / bare.columns);
        return (
          x >= box.left - reach && x < box.right + reach && y >= box.top - reach && y < box.bottom + reach
        );
      }),
    ).toBe(true);
    expect(bare.truth.marker).toBeNull();
  });
});

/** Mean of nine pixels. */
function greyAt({ pixels, columns }: PhantomFilm, x: number, y: number): number {
  const around = [-1, 0, 1].flatMap((dy) => [-1, 0, 1].map((dx) => ({ dx, dy })));
  const values = around.map(({ dx, dy }) => pixels[(Math.round(y) + dy) * columns + Math.round(x) + dx]!);
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
