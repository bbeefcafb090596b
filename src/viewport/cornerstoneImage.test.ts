import { describe, expect, it } from 'vitest';
import { cornerstoneImage, refuseMismatch } from './cornerstoneImage.ts';
import { aFrame } from './testFrames.ts';

const stored = Uint16Array.from({ length: 6 }, (_, index) => index * 100);
const sheet = { rows: 2, columns: 3 };
// Node has no canvas, and this file only hands it on.
const picture = { width: 3, height: 2 } as HTMLCanvasElement;

describe('a frame as cornerstone places it', () => {
  it('has its sizes, the painted picture, and greys that cornerstone leaves alone', () => {
    const image = cornerstoneImage(aFrame(stored, sheet), picture);

    expect(image).toMatchObject({
      rows: 2,
      columns: 3,
      height: 2,
      width: 3,
      sizeInBytes: 12,
      windowCenter: 128,
      windowWidth: 255,
      invert: false,
    });
    expect(image.getImage()).toBe(picture);
  });

  it('shares the stored values instead of copying 15 MB', () => {
    const frame = aFrame(stored, sheet);

    expect(cornerstoneImage(frame, picture).getPixelData()).toBe(frame.stored);
  });

  it('has the shape of a pixel: by its millimetres, else by its aspect ratio, else square', () => {
    const spacing = { rowMm: 0.2, columnMm: 0.1, source: 'ImagerPixelSpacing', kind: 'detector' } as const;
    const shapeOf = (film: object) => {
      const image = cornerstoneImage(aFrame(stored, { ...sheet, ...film }), picture);
      return [image.rowPixelSpacing, image.columnPixelSpacing];
    };

    expect(shapeOf({ spacing, pixelAspect: 3 })).toEqual([2, 1]);
    expect(shapeOf({ pixelAspect: 0.75 })).toEqual([0.75, 1]);
    expect(shapeOf({})).toEqual([1, 1]);
  });
});

describe('a frame whose values do not fill its rows and columns', () => {
  it('is refused with what was found', () => {
    const short = aFrame(stored, { rows: 2, columns: 4 });

    expect(() => refuseMismatch(short)).toThrow(
      expect.objectContaining({
        code: 'frame-mismatch',
        facts: { name: 'poignet-face.dcm', rows: 2, columns: 4, found: 6 },
      }),
    );
  });

  it('is refused when its colours do not', () => {
    const colourless = { ...aFrame(stored, sheet), colour: new Uint8Array(6) };

    expect(() => refuseMismatch(colourless)).toThrow(expect.objectContaining({ code: 'frame-mismatch' }));
  });

  it('is refused when it has no pixel at all', () => {
    const none = aFrame(new Uint16Array(0), { rows: 0, columns: 0 });

    expect(() => refuseMismatch(none)).toThrow(expect.objectContaining({ code: 'frame-mismatch' }));
  });
});
