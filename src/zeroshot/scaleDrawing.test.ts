import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaleDrawing } from './scaleDrawing.ts';
import { fractureReference, fractureThresholds } from './testing/examples.ts';

const quantiles = fractureReference.quantiles!.fr;

describe('the small score scale', () => {
  it('spans the reference films with a margin on both sides', () => {
    const scale = scaleDrawing({ findingScore: 0.1, thresholds: null, quantiles })!;

    expect(scale.without!.outer[0]).toBeCloseTo(0.04 + 0.92 * (0.04 / 1.2), 6);
    expect(scale.score).toBeCloseTo(0.5, 6);
    expect(scale.with!.median).toBeCloseTo(0.04 + 0.92 * (0.7 / 1.2), 6);
    expect(scale.low).toBeNull();
  });

  it('keeps every mark inside, and low, score, high in the order of their values', () => {
    fc.assert(
      fc.property(fc.double({ min: -2, max: 2, noNaN: true }), (findingScore) => {
        const { low, high, score } = scaleDrawing({
          findingScore,
          thresholds: fractureThresholds,
          quantiles,
        })!;
        for (const mark of [low!, high!, score])
          expect(mark >= 0.04 - 1e-9 && mark <= 0.96 + 1e-9).toBe(true);
        expect(low!).toBeLessThan(high!);
        expect(score < low!).toBe(findingScore < fractureThresholds.low);
        expect(score > high!).toBe(findingScore > fractureThresholds.high);
      }),
    );
  });

  it('is not drawn for a score that nothing was measured against', () => {
    expect(scaleDrawing({ findingScore: 0.3, thresholds: null, quantiles: null })).toBeNull();
  });
});
