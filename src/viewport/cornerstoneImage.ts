/**
 * A frame in the shape cornerstone-core draws from. It must bring cancelFn, sizes, spacing and the range by itself;
 * the stored values are shared with the frame, never copied. Spacing only shapes non-square pixels here.
 */
import type { CornerstoneImage } from 'cornerstone-core';
import type { Frame } from '../dicom/index.ts';
import { viewportError } from './errors.ts';
import type { DisplayWindow } from './window.ts';

export function cornerstoneImage(frame: Frame, opening: DisplayWindow): CornerstoneImage {
  const { film, stored } = frame;
  return {
    imageId: imageIdOf(frame),
    minPixelValue: frame.min,
    maxPixelValue: frame.max,
    slope: film.rescale.slope,
    intercept: film.rescale.intercept,
    windowCenter: opening.center,
    windowWidth: opening.width,
    invert: film.photometricInterpretation === 'MONOCHROME1',
    color: false,
    rows: film.rows,
    columns: film.columns,
    height: film.rows,
    width: film.columns,
    rowPixelSpacing: film.spacing?.rowMm,
    columnPixelSpacing: film.spacing?.columnMm,
    sizeInBytes: stored.byteLength,
    getPixelData: () => stored,
    cancelFn: () => undefined,
  };
}

/** cornerstone redraws when the id differs: everything that changes the picture is in it. */
function imageIdOf({ film, sha256 }: Frame): string {
  const { slope, intercept } = film.rescale;
  return `osselet:${film.key}:${sha256}:${slope}:${intercept}:${film.photometricInterpretation}`;
}

/** A wrong length would draw a sheared film that still looks like a bone: better none. */
export function refuseMismatch({ film, stored }: Frame): void {
  const expected = film.rows * film.columns;
  if (expected > 0 && stored.length === expected) return;
  throw viewportError('frame-mismatch', {
    name: film.fileName,
    rows: film.rows,
    columns: film.columns,
    found: stored.length,
  });
}
