import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOf, shareBelow } from './quantile.ts';
import { evenQuantiles, fractureReference } from './testing/examples.ts';

describe('place among reference films', () => {
  it('reads the share of films that score lower, with and without the finding', () => {
    const place = placeOf(0.11, fractureReference.quantiles!.fr);

    expect(place!.with).toBeCloseTo(0.41, 6);
    expect(place!.without).toBeCloseTo(0.7625, 6);
  });

  it('is 0 below every reference film and 1 above', () => {
    const quantiles = evenQuantiles(-1, 1, 50);

    expect(shareBelow(-1.2, quantiles)).toBe(0);
    expect(shareBelow(1, quantiles)).toBe(1);
    expect(shareBelow(1.7, quantiles)).toBe(1);
  });

  it('counts reference films with the very same score among the lower ones', () => {
    expect(shareBelow(0, { n: 5, q: [-1, 0, 0, 0, 1] })).toBe(0.75);
  });

  it('is null without reference', () => {
    expect(placeOf(0.2, null)).toBeNull();
  });

  it('never goes down when the score goes up, and stays between 0 and 1', () => {
    const score = fc.double({ min: -2, max: 2, noNaN: true });
    const sorted = fc.array(score, { minLength: 2, maxLength: 101 }).map((q) => q.sort((a, b) => a - b));

    fc.assert(
      fc.property(sorted, score, score, (q, one, other) => {
        const low = shareBelow(Math.min(one, other), { n: 9, q });
        const high = shareBelow(Math.max(one, other), { n: 9, q });
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(high).toBeGreaterThanOrEqual(low);
      }),
    );
  });
});

const measured = new URL('../../../shared/pilot-model/reference.json', import.meta.url);

interface MeasuredReference {
  readonly thresholds: {
    readonly fracture: { readonly sensitivity90: number; readonly specificity90: number };
  };
  readonly quantiles: { readonly val: { readonly fracture: ReferenceByLanguage } };
}
type ReferenceByLanguage = NonNullable<typeof fractureReference.quantiles>;

describe.skipIf(!existsSync(measured))(
  'the pilot model’s measured reference (skipped without ../shared)',
  () => {
    it('has its low threshold at one fractured film in ten, its high one at nine others in ten', () => {
      const reference = JSON.parse(readFileSync(measured, 'utf8')) as MeasuredReference;
      const { sensitivity90, specificity90 } = reference.thresholds.fracture;

      const quantiles = reference.quantiles.val.fracture.fr;

      expect(placeOf(sensitivity90, quantiles)!.with).toBeCloseTo(0.1, 2);
      expect(placeOf(specificity90, quantiles)!.without).toBeCloseTo(0.9, 2);
    });
  },
);
