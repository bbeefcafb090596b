/** A decoded PNG or JPEG: grey values and how far it was from grey. */
import { dicomError } from '../errors.ts';
import { MAX_PIXELS, MIN_PICTURE_SIDE_PX } from '../limits.ts';
import { meanChroma, toLuminance } from './colour.ts';

export interface Picture {
  readonly rows: number;
  readonly columns: number;
  readonly grey: Uint8Array | Uint16Array;
  readonly meanChroma: number;
}

/** Before decoding: neither icons nor pictures that would not fit in memory. */
export function checkPictureSize(rows: number, columns: number): void {
  if (rows * columns > MAX_PIXELS) throw dicomError('unusable-dimensions', { rows, columns });
  if (Math.min(rows, columns) < MIN_PICTURE_SIDE_PX)
    throw dicomError('picture-too-small', { rows, columns, least: MIN_PICTURE_SIDE_PX });
}

export function pictureFromColours(
  rows: number,
  columns: number,
  colours: Uint8Array,
  stride: number,
): Picture {
  const grey = toLuminance(colours, new Uint8Array(rows * columns), stride);
  return { rows, columns, grey, meanChroma: meanChroma(colours, stride) };
}
