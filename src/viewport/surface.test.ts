import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeSurface } from './surface.ts';

describe('the surface that a film is drawn on', () => {
  it('has the pixels of the screen, not of the page', () => {
    expect(wholeSurface({ width: 401, height: 300 }, 1.25)).toEqual({
      size: { width: 400.8, height: 300 },
      pixelRatio: 1.25,
    });
  });

  it('is whole on the screen and within half a pixel of its element, at any density', () => {
    const length = fc.double({ min: 0, max: 4000, noNaN: true });
    fc.assert(
      fc.property(length, fc.double({ min: 0.25, max: 5, noNaN: true }), (width, pixelRatio) => {
        const onScreen = wholeSurface({ width, height: 0 }, pixelRatio).size.width * pixelRatio;

        expect(Math.abs(onScreen - Math.round(onScreen))).toBeLessThan(1e-6);
        expect(Math.abs(onScreen - width * pixelRatio)).toBeLessThanOrEqual(0.5 + 1e-6);
      }),
    );
  });
});
