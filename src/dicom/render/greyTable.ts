/**
 * Grey level of each stored value from `min` to `max`, 65,536 at most against millions of pixels: modality rescale,
 * then VOI, then inversion (PS3.4 N.2). The one table of the house: the reader and the model see the same greys.
 */
import type { Frame, VoiWindow } from '../film.ts';
import { voiFunction } from './voi.ts';

/** Index 0 is the stored value `min`. MONOCHROME1 is drawn inverted, bone bright, unless told otherwise. */
export function greyTable(
  { film, min, max }: Pick<Frame, 'film' | 'min' | 'max'>,
  window: Pick<VoiWindow, 'center' | 'width' | 'shape'>,
  isInverted = film.photometricInterpretation === 'MONOCHROME1',
): Uint8Array {
  const voi = voiFunction(window);
  const greyOf = new Uint8Array(max - min + 1);
  for (let index = 0; index < greyOf.length; index++) {
    const share = voi((min + index) * film.rescale.slope + film.rescale.intercept);
    greyOf[index] = Math.round(255 * (isInverted ? 1 - share : share));
  }
  return greyOf;
}
