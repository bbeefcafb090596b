import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { VoiWindow } from '../film.ts';
import {
  conformanceFile,
  hasConformance,
  hasTools,
  openedFrame,
  runTool,
  temporaryFolder,
} from '../truth.ts';
import { aFrame } from './aFrame.ts';
import { defaultVoi, renderGrey8 } from './renderGrey8.ts';
import { voiFunction } from './voi.ts';

const aWindow = (center: number, width: number, shape: VoiWindow['shape'] = 'LINEAR') => ({
  center,
  width,
  shape,
  explanation: null,
});

describe('a VOI window', () => {
  it('is linear between its ends as in the example of PS3.3 C.11.2.1.2.1', () => {
    const voi = voiFunction(aWindow(2048, 4096));

    expect([voi(0), voi(4095), voi(2047.5)]).toEqual([0, 1, 0.5]);
  });

  it('of width 1 is a threshold', () => {
    const voi = voiFunction(aWindow(100, 1));

    expect([voi(99), voi(100)]).toEqual([0, 1]);
  });

  it('LINEAR_EXACT and SIGMOID follow their formulas', () => {
    expect(voiFunction(aWindow(50, 100, 'LINEAR_EXACT'))(25)).toBe(0.25);
    expect(voiFunction(aWindow(50, 100, 'SIGMOID'))(50)).toBe(0.5);
    expect(voiFunction(aWindow(0, 4, 'SIGMOID'))(1)).toBeCloseTo(1 / (1 + Math.exp(-1)), 12);
  });
});

describe('a film as an 8-bit picture', () => {
  it('shows bone bright in MONOCHROME1, as MONOCHROME2 does', () => {
    const film = { photometricInterpretation: 'MONOCHROME1', windows: [aWindow(128, 256)] };

    expect([...renderGrey8(aFrame(Uint16Array.of(0, 55, 255), film)).data]).toEqual([255, 200, 0]);
  });

  it('takes the first window of the file, in modality units', () => {
    const film = { rescale: { slope: 2, intercept: -100 }, windows: [aWindow(0.5, 201), aWindow(9, 9)] };

    expect([...renderGrey8(aFrame(Int16Array.of(-50, 0, 50, 100), film)).data]).toEqual([0, 0, 128, 255]);
  });

  it('takes the window asked for before that of the file', () => {
    const frame = aFrame(Uint16Array.of(0, 10, 20), { windows: [aWindow(1000, 2)] });

    expect([...renderGrey8(frame, aWindow(10, 20, 'LINEAR_EXACT')).data]).toEqual([0, 128, 255]);
  });

  it('falls back to the 1st and 99th percentile of the exposed area', () => {
    const collimated = new Uint16Array(4000).fill(0, 0, 2000).fill(4095, 2000, 3000);
    for (let index = 0; index < 1000; index++) collimated[3000 + index] = 1000 + index;

    expect(defaultVoi(aFrame(collimated))).toMatchObject({
      center: 1499,
      width: 980,
      shape: 'LINEAR_EXACT',
    });
  });

  it('of one value or two is drawn all the same', () => {
    expect([...renderGrey8(aFrame(Uint16Array.of(7, 7))).data]).toEqual([128, 128]);
    expect([...renderGrey8(aFrame(Uint16Array.of(7, 9))).data]).toEqual([0, 255]);
  });

  it('that was a picture of 8 bits passes unchanged', () => {
    const film = { origin: 'picture', bitsAllocated: 8, bitsStored: 8 } as const;

    expect([...renderGrey8(aFrame(Uint8Array.of(0, 3, 250), film)).data]).toEqual([0, 3, 250]);
  });
});

describe.skipIf(!hasConformance || !hasTools('dcm2pnm'))(
  'against DCMTK (needs dcm2pnm and ../shared/data/dicom-conformance)',
  () => {
    it.each(['ok_explicit_le', 'ok_mono2_inverted_pixels', 'ok_signed16_rescale', 'ok_8bit_mono1'])(
      '%s looks the same with the window of the file, within one grey level',
      async (name) => {
        const file = conformanceFile(`generated/${name}.dcm`);
        const picture = path.join(temporaryFolder(), 'film.pgm');
        runTool('dcm2pnm', '+Wi', '1', '+op', file, picture);
        const truth = readFileSync(picture);

        const frame = await openedFrame(new Uint8Array(readFileSync(file)));
        const { data } = renderGrey8(frame);

        expect(frame.film.windows.length).toBeGreaterThan(0);
        const pixels = truth.subarray(truth.length - data.length);
        const worst = data.reduce(
          (most, value, index) => Math.max(most, Math.abs(value - pixels[index]!)),
          0,
        );
        expect(worst).toBeLessThanOrEqual(1);
      },
    );
  },
);
