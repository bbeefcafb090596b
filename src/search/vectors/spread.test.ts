import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearchIndex } from './searchIndex.ts';
import type { SpreadOptions } from './spread.ts';

/** Films on the unit circle, named by their angle in degrees. */
function onCircle(...degrees: number[]) {
  const index = createSearchIndex({ pause: () => Promise.resolve() });
  const angles = degrees.map((angle) => (angle * Math.PI) / 180);
  const vectors = Float32Array.from(angles.flatMap((angle) => [Math.cos(angle), Math.sin(angle)]));
  index.put(degrees.map(String), vectors);
  return (options: Partial<SpreadOptions>) =>
    index.spread({ k: 3, among: degrees.map(String), centres: [], ...options });
}

describe('films that stand for all others', () => {
  it('are taken one by one, each the furthest from those before it', async () => {
    const spread = onCircle(0, 10, 20, 90, 175);

    expect(await spread({})).toEqual(['0', '175', '90']);
  });

  it('are not beside what was taken before', async () => {
    const spread = onCircle(0, 10, 20, 90, 170, 175);

    expect(await spread({ k: 2, among: ['10', '90', '175'], centres: ['0', '170'] })).toEqual(['90', '10']);
  });

  it('are all there are where more are wanted, and none where nothing was embedded', async () => {
    const spread = onCircle(0, 90);

    expect(await spread({ k: 5, among: ['0', 'unknown', '90'] })).toEqual(['0', '90']);
    expect(await createSearchIndex().spread({ k: 5, among: ['0'], centres: [] })).toEqual([]);
  });

  it('leave no film further away than twice what the best choice of as many would', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 0, max: 359 }), { minLength: 3, maxLength: 8 }),
        async (degrees) => {
          const taken = (await onCircle(...degrees)({ k: 2 })).map(Number);
          const pairs = degrees.flatMap((a) => degrees.map((b) => [a, b]));
          const best = Math.min(...pairs.map((pair) => radius(degrees, pair)));

          expect(radius(degrees, taken)).toBeLessThanOrEqual(2 * best + 1e-3);
        },
      ),
      { seed: 6 },
    );
  });
});

/** The greatest angle from a film to the centre nearest to it: a metric with the order of the cosine. */
function radius(degrees: readonly number[], centres: readonly number[]): number {
  const apart = (a: number, b: number) => Math.min(Math.abs(a - b), 360 - Math.abs(a - b));
  return Math.max(...degrees.map((angle) => Math.min(...centres.map((centre) => apart(angle, centre)))));
}
