import { describe, expect, it } from 'vitest';
import { defaultVoi, type VoiWindow } from '../dicom/index.ts';
import { aFrame } from './testFrames.ts';
import { windowBy, windowScaleOf } from './window.ts';

const ramp = Uint16Array.from({ length: 100 }, (_, index) => index * 10);
const sheet = { rows: 10, columns: 10 };
const bone: VoiWindow = { center: 2048, width: 1500, shape: 'LINEAR', explanation: 'OS' };

describe('the window at which a film opens', () => {
  it('is the first of the file', () => {
    const soft: VoiWindow = { ...bone, center: 1200, explanation: 'PARTIES MOLLES' };

    expect(windowScaleOf(aFrame(ramp, { ...sheet, windows: [bone, soft] }))).toMatchObject({
      initial: { center: 2048, width: 1500, shape: 'LINEAR' },
    });
  });

  it('is the one the model sees the film through when the file has none', () => {
    const frame = aFrame(ramp, { ...sheet, rescale: { slope: 2, intercept: -100 } });
    const seen = defaultVoi(frame);

    expect(windowScaleOf(frame).initial).toEqual(seen);
    expect(seen.width).toBeGreaterThan(0);
  });

  it('is wide enough to be drawn on a film of one grey', () => {
    expect(windowScaleOf(aFrame(new Uint16Array(100).fill(7), sheet)).initial).toEqual({
      center: 7,
      width: 1,
      shape: 'LINEAR_EXACT',
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

describe('the window of a colour film', () => {
  it('leaves its colours as they are, whatever window its file has', () => {
    const frame = { ...aFrame(ramp, { ...sheet, windows: [bone] }), colour: new Uint8Array(300) };

    expect(windowScaleOf(frame)).toMatchObject({
      initial: { center: 127.5, width: 255, shape: 'LINEAR_EXACT' },
      lowest: 0,
      highest: 255,
    });
  });
});

describe('changing the window', () => {
  const shape = 'LINEAR_EXACT';
  const scale = windowScaleOf(aFrame(ramp, sheet));

  it('adds to width and centre', () => {
    expect(windowBy({ center: 500, width: 400, shape }, 100, -50, scale)).toEqual({
      center: 450,
      width: 500,
      shape,
    });
  });

  it('stops at one stored step of width', () => {
    expect(windowBy({ center: 500, width: 400, shape }, -1000, 0, scale).width).toBe(1);
  });

  it('stops where the whole film is black already', () => {
    expect(windowBy({ center: 500, width: 400, shape }, 0, 1e9, scale).center).toBe(1980);
  });

  it('keeps a LINEAR window at a width of 1, under which the standard gives it no meaning', () => {
    const fine = windowScaleOf(aFrame(ramp, { ...sheet, rescale: { slope: 0.1, intercept: 0 } }));

    expect(windowBy({ center: 5, width: 4, shape: 'LINEAR' }, -100, 0, fine).width).toBe(1);
    expect(windowBy({ center: 5, width: 4, shape }, -100, 0, fine).width).toBe(0.1);
  });

  it('moves and stretches a table of the file as it does a window', () => {
    const table = { first: 0, entries: Uint16Array.of(0, 1, 3), fullScale: 3, explanation: 'OS' };

    const wider = windowBy({ center: 1.5, width: 3, shape: table }, 3, 10, scale);

    expect(wider).toEqual({ center: 11.5, width: 6, shape: table });
  });
});
