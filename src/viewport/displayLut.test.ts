import { describe, expect, it } from 'vitest';
import { renderGrey8, type Film, type VoiWindow } from '../dicom/index.ts';
import { displayLut } from './displayLut.ts';
import { plantLut } from './drawing.ts';
import { cornerstoneImage } from './cornerstoneImage.ts';
import { aFrame } from './testFrames.ts';
import { openingView, subjectOf } from './view.ts';

const grey = (lut: Uint8ClampedArray, ...stored: number[]) => stored.map((value) => lut[value]);
const shaped = (shape: VoiWindow['shape'], center: number, width: number) => ({ center, width, shape });
const ramp = (min: number, max: number, film: Partial<Film> = {}) =>
  aFrame(
    Int16Array.from({ length: max - min + 1 }, (_, index) => min + index),
    { rows: 1, columns: max - min + 1, ...film },
  );

describe('the grey of a stored value (PS3.3 C.11.2.1)', () => {
  it('follows LINEAR with its half-step: centre 2048 and width 4096 fill 12 bits from 0 to 4095', () => {
    const lut = displayLut(ramp(0, 4095), shaped('LINEAR', 2048, 4096), false);

    expect(grey(lut, 0, 1024, 4095)).toEqual([0, 64, 255]);
  });

  it('splits at the centre less one half when a LINEAR window is one wide', () => {
    const lut = displayLut(ramp(0, 20), shaped('LINEAR', 10, 1), false);

    expect(grey(lut, 9, 10)).toEqual([0, 255]);
  });

  it('follows LINEAR_EXACT without the half-step', () => {
    const lut = displayLut(ramp(0, 200), shaped('LINEAR_EXACT', 100, 100), false);

    expect(grey(lut, 50, 62, 150, 151)).toEqual([0, 31, 255, 255]);
  });

  it('follows SIGMOID: 255/(1+e^2) half a width below the centre', () => {
    const lut = displayLut(ramp(0, 200), shaped('SIGMOID', 100, 100), false);

    expect(grey(lut, 50, 100, 150)).toEqual([30, 128, 225]);
  });

  it('applies slope and intercept before the window', () => {
    const frame = ramp(0, 100, { rescale: { slope: 2, intercept: -100 } });

    expect(grey(displayLut(frame, shaped('LINEAR_EXACT', 0, 200), false), 0, 50, 100)).toEqual([0, 128, 255]);
  });

  it('starts at the lowest value of a signed film, and inverts last', () => {
    const lut = displayLut(ramp(-100, 100), shaped('LINEAR_EXACT', 0, 200), true);

    expect(grey(lut, 0, 200)).toEqual([255, 0]);
    expect(lut).toHaveLength(201);
  });
});

/** What a film opens with on the screen, value by value, against the picture that goes to the model. */
describe('the greys of the reader and of the model', () => {
  const sixteenBits = { rescale: { slope: 0.37, intercept: -12.3 } };
  const window = (shape: VoiWindow['shape'], width: number) => ({
    ...shaped(shape, 300, width),
    explanation: null,
  });
  it.each<[string, Partial<Film>]>([
    ['LINEAR', { ...sixteenBits, windows: [window('LINEAR', 901)] }],
    ['SIGMOID', { ...sixteenBits, windows: [window('SIGMOID', 256)] }],
    ['LINEAR_EXACT, narrower than one stored step', { windows: [window('LINEAR_EXACT', 0.5)] }],
    ['MONOCHROME1', { windows: [window('LINEAR', 300)], photometricInterpretation: 'MONOCHROME1' }],
    ['no window in the file', sixteenBits],
  ])('are the same at the opening: %s', (_, film) => {
    const frame = ramp(20, 2000, film);
    const subject = subjectOf(frame);
    const view = openingView(subject, { width: 100, height: 100 });
    const image = cornerstoneImage(frame, view.window);

    plantLut(image, { frame, subject, view });

    expect(grey(image.cachedLut!.lutArray, ...frame.stored)).toEqual([...renderGrey8(frame).data]);
  });

  it('are those of the picture itself for a photograph of a film', () => {
    const stored = Uint8Array.from({ length: 256 }, (_, index) => index);
    const frame = aFrame(stored, { origin: 'picture', bitsStored: 8, rows: 16, columns: 16 });
    const subject = subjectOf(frame);
    const { window: opening } = openingView(subject, { width: 100, height: 100 });

    const lut = displayLut(frame, { ...opening, shape: subject.windowScale.shape }, false);

    expect([...lut]).toEqual([...stored]);
  });
});
