import { describe, expect, it } from 'vitest';
import { displayLut } from './displayLut.ts';

const unit = { slope: 1, intercept: 0 };
const grey = (lut: Uint8ClampedArray, ...stored: number[]) => stored.map((value) => lut[value]);

describe('the grey of a stored value (PS3.3 C.11.2.1)', () => {
  it('follows LINEAR with its half-step: centre 2048 and width 4096 fill 12 bits from 0 to 4095', () => {
    const lut = displayLut({ min: 0, max: 4095 }, unit, { center: 2048, width: 4096 }, 'LINEAR', false);

    expect(grey(lut, 0, 1024, 4095)).toEqual([0, 64, 255]);
  });

  it('splits at the centre less one half when a LINEAR window is one wide', () => {
    const lut = displayLut({ min: 0, max: 20 }, unit, { center: 10, width: 1 }, 'LINEAR', false);

    expect(grey(lut, 9, 10)).toEqual([0, 255]);
  });

  it('follows LINEAR_EXACT without the half-step', () => {
    const lut = displayLut({ min: 0, max: 200 }, unit, { center: 100, width: 100 }, 'LINEAR_EXACT', false);

    expect(grey(lut, 50, 62, 150, 151)).toEqual([0, 31, 255, 255]);
  });

  it('follows SIGMOID: 255/(1+e^2) half a width below the centre', () => {
    const lut = displayLut({ min: 0, max: 200 }, unit, { center: 100, width: 100 }, 'SIGMOID', false);

    expect(grey(lut, 50, 100, 150)).toEqual([30, 128, 225]);
  });

  it('applies slope and intercept before the window', () => {
    const rescale = { slope: 2, intercept: -100 };
    const lut = displayLut({ min: 0, max: 100 }, rescale, { center: 0, width: 200 }, 'LINEAR_EXACT', false);

    expect(grey(lut, 0, 50, 100)).toEqual([0, 128, 255]);
  });

  it('starts at the lowest value of a signed film, and inverts last', () => {
    const lut = displayLut({ min: -100, max: 100 }, unit, { center: 0, width: 200 }, 'LINEAR_EXACT', true);

    expect(grey(lut, 0, 200)).toEqual([255, 0]);
    expect(lut).toHaveLength(201);
  });
});
