/**
 * A painted frame in the shape cornerstone-core places: a web image whose window never changes, since the greys are
 * ours. It must bring cancelFn, sizes, spacing and the range by itself. Spacing is a shape only
 * here, height over width: it stretches the coarser side of non-square pixels.
 */
import type { CornerstoneImage } from 'cornerstone-core';
import { pixelAspectOf, type Frame } from '../dicom/index.ts';
import { viewportError } from './errors.ts';

/** Where image and viewport agree on these, cornerstone draws the picture as it is. */
export const untouchedGreys = { windowWidth: 255, windowCenter: 128 } as const;

export function cornerstoneImage(frame: Frame, picture: HTMLCanvasElement): CornerstoneImage {
  const { film, stored } = frame;
  return {
    imageId: `osselet:${film.key}:${frame.sha256}`,
    minPixelValue: 0,
    maxPixelValue: 255,
    slope: 1,
    intercept: 0,
    ...untouchedGreys,
    invert: false,
    color: true,
    rows: film.rows,
    columns: film.columns,
    height: film.rows,
    width: film.columns,
    rowPixelSpacing: pixelAspectOf(film),
    columnPixelSpacing: 1,
    sizeInBytes: stored.byteLength,
    getPixelData: () => stored,
    getImage: () => picture,
    cancelFn: () => undefined,
  };
}

/** A wrong length would draw a sheared film that still looks like a bone: better none. */
export function refuseMismatch({ film, stored, colour }: Frame): void {
  const expected = film.rows * film.columns;
  const isWhole = stored.length === expected && (colour === null || colour.length === 3 * expected);
  if (expected > 0 && isWhole) return;
  throw viewportError('frame-mismatch', {
    name: film.fileName,
    rows: film.rows,
    columns: film.columns,
    found: colour === null ? stored.length : colour.length / 3,
  });
}
