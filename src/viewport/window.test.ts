import { describe, expect, it } from 'vitest';
import { defaultWindow, type VoiWindow } from '../dicom/index.ts';
import { aFrame } from './testFrames.ts';
import { windowBy, windowScaleOf } from './window.ts';

const ramp = Uint16Array.from({ length: 100 }, (_, index) => index * 10);
const sheet = { rows: 10, columns: 10 };
const bone: VoiWindow = { center: 2048, width: 1500, shape: 'LINEAR', explanation: 'OS' };

describe('the window at which a film opens', () => {
  it('is the first of the file', () => {
    const soft: VoiWindow = { ...bone, center: 1200, explanation: 'PARTIES MOLLES' };

    expect(windowScaleOf(aFrame(ramp, { ...sheet, windows: [bone, soft] }))).toMatchObject({
      initial: { center: 2048, width: 1500 },
      shape: 'LINEAR',
    });
  });

  it('is the one the model sees the film through when the file has none', () => {
    const frame = aFrame(ramp, { ...sheet, rescale: { slope: 2, intercept: -100 } });
    const { center, width } = defaultWindow(frame);

    expect(windowScaleOf(frame).initial).toEqual({ center, width });
    expect(width).toBeGreaterThan(0);
  });

  it('is wide enough to be drawn on a film of one grey', () => {
    expect(windowScaleOf(aFrame(new Uint16Array(100).fill(7), sheet)).initial).toEqual({
      center: 7,
      width: 1,
    });
  });

  it('is the one of the file even when it is narrower than one stored step: the model sees that one too', () => {
    const windows: VoiWindow[] = [{ ...bone, width: 0.5, shape: 'LINEAR_EXACT' }];

    expect(windowScaleOf(aFrame(ramp, { ...sheet, windows }))).toMatchObject({
      initial: { width: 0.5 },
      minWidth: 0.5,
    });
  });

  it('knows the extent of a film whose slope is negative', () => {
    const rescale = { slope: -1, intercept: 1000 };

    expect(windowScaleOf(aFrame(ramp, { ...sheet, rescale }))).toMatchObject({ lowest: 10, highest: 1000 });
  });
});

describe('changing the window', () => {
  const scale = windowScaleOf(aFrame(ramp, sheet));

  it('adds to width and centre', () => {
    expect(windowBy({ center: 500, width: 400 }, 100, -50, scale)).toEqual({ center: 450, width: 500 });
  });

  it('stops at one stored step of width', () => {
    expect(windowBy({ center: 500, width: 400 }, -1000, 0, scale).width).toBe(1);
  });

  it('stops where the whole film is black already', () => {
    expect(windowBy({ center: 500, width: 400 }, 0, 1e9, scale).center).toBe(1980);
  });
});
