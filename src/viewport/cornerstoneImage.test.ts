import { describe, expect, it } from 'vitest';
import { cornerstoneImage, refuseMismatch } from './cornerstoneImage.ts';
import { aFrame } from './testFrames.ts';

const stored = Uint16Array.from({ length: 6 }, (_, index) => index * 100);
const opening = { center: 250, width: 500 };
const sheet = { rows: 2, columns: 3 };

describe('a frame as cornerstone draws it', () => {
  it('carries sizes, range, rescale and the opening window', () => {
    const image = cornerstoneImage(
      aFrame(stored, { ...sheet, rescale: { slope: 2, intercept: -5 } }),
      opening,
    );

    expect(image).toMatchObject({
      rows: 2,
      columns: 3,
      height: 2,
      width: 3,
      minPixelValue: 0,
      maxPixelValue: 500,
      slope: 2,
      intercept: -5,
      windowCenter: 250,
      windowWidth: 500,
      sizeInBytes: 12,
      invert: false,
    });
  });

  it('shares the stored values instead of copying 15 MB', () => {
    const frame = aFrame(stored, sheet);

    expect(cornerstoneImage(frame, opening).getPixelData()).toBe(frame.stored);
  });

  it('is inverted for MONOCHROME1, so that bone is bright', () => {
    const film = { ...sheet, photometricInterpretation: 'MONOCHROME1' };

    expect(cornerstoneImage(aFrame(stored, film), opening).invert).toBe(true);
  });

  it('has the spacing of the file, and none where the file has none', () => {
    const spacing = { rowMm: 0.2, columnMm: 0.1, source: 'ImagerPixelSpacing', kind: 'detector' } as const;

    expect(cornerstoneImage(aFrame(stored, { ...sheet, spacing }), opening)).toMatchObject({
      rowPixelSpacing: 0.2,
      columnPixelSpacing: 0.1,
    });
    expect(cornerstoneImage(aFrame(stored, sheet), opening).rowPixelSpacing).toBeUndefined();
  });

  it('has another name when the same pixels are rescaled otherwise, so that it is drawn again', () => {
    const plain = cornerstoneImage(aFrame(stored, sheet), opening);
    const rescaled = cornerstoneImage(
      aFrame(stored, { ...sheet, rescale: { slope: 2, intercept: 0 } }),
      opening,
    );

    expect(plain.imageId).not.toBe(rescaled.imageId);
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

  it('is refused when it has no pixel at all', () => {
    const none = aFrame(new Uint16Array(0), { rows: 0, columns: 0 });

    expect(() => refuseMismatch(none)).toThrow(expect.objectContaining({ code: 'frame-mismatch' }));
  });
});
