import fc from 'fast-check';
import { expect, it } from 'vitest';
import { percentilesOf } from './percentile.ts';

it('leaves one pixel in a hundred outside at each end', () => {
  const values = Uint16Array.from({ length: 100 }, (_, index) => index * 10);

  expect(percentilesOf(values, [0.01, 0.5, 0.99])).toEqual([0, 490, 980]);
});

it('is not moved by one burnt-in marker', () => {
  const values = new Uint16Array(1000).fill(500);
  values[0] = 65535;

  expect(percentilesOf(values, [0.01, 0.99])).toEqual([500, 500]);
});

it('counts the most negative and the most positive 16-bit value', () => {
  expect(percentilesOf(Int16Array.of(-32768, 0, 32767), [0, 1])).toEqual([-32768, 32767]);
  expect(percentilesOf(Uint16Array.of(0, 65535), [0, 1])).toEqual([0, 65535]);
});

it('agrees with the sorted values, whatever they are', () => {
  fc.assert(
    fc.property(
      fc.int16Array({ minLength: 1, maxLength: 300 }),
      fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
      (values, shares) => {
        const rising = [...shares].sort((a, b) => a - b);
        const sorted = [...values].sort((a, b) => a - b);
        const expected = rising.map((share) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]);

        expect(percentilesOf(values, rising)).toEqual(expected);
      },
    ),
  );
});
