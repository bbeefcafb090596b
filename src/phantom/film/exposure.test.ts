import { describe, expect, it } from 'vitest';
import { blurred } from './blur.ts';
import { placeGaussian } from './random.ts';

describe('focal blur', () => {
  it('leaves an even picture as it is, up to its border', () => {
    const even = new Float32Array(40 * 30).fill(7);

    expect(blurred(even, 40, 2).every((value) => Math.abs(value - 7) < 1e-5)).toBe(true);
  });

  it('spreads a point as a Gaussian of the given deviation', () => {
    const point = new Float32Array(41 * 41);
    point[20 * 41 + 20] = 1;

    const spread = blurred(point, 41, 2);

    const peak = 1 / (2 * Math.PI * 4);
    expect(spread[20 * 41 + 20]).toBeCloseTo(peak, 3);
    expect(spread[20 * 41 + 22]).toBeCloseTo(peak * Math.exp(-0.5), 3);
    expect(spread[22 * 41 + 20]).toBe(spread[20 * 41 + 22]);
    expect(spread.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 5);
  });
});

describe('quantum noise', () => {
  it('has mean 0 and deviation 1, and knows its neighbours not at all', () => {
    const values = Array.from({ length: 40_000 }, (_, index) =>
      placeGaussian(index % 200, Math.floor(index / 200), 5),
    );

    const moment = (f: (value: number, index: number) => number) =>
      values.reduce((sum, value, index) => sum + f(value, index), 0) / values.length;
    expect(moment((value) => value)).toBeCloseTo(0, 1);
    expect(moment((value) => value * value)).toBeCloseTo(1, 1);
    expect(moment((value, index) => value * (values[index + 1] ?? 0))).toBeCloseTo(0, 1);
    expect(moment((value, index) => value * (values[index + 200] ?? 0))).toBeCloseTo(0, 1);
  });
});
