/**
 * Stored value -> grey for one window: rescale, then the VOI function, then inversion. cornerstone-core knows LINEAR_EXACT only, so the table is ours.
 */
import { voiFunction, type Rescale } from '../dicom/index.ts';
import type { DisplayWindow, VoiShape } from './window.ts';

export interface StoredRange {
  readonly min: number;
  readonly max: number;
}

/** Index 0 is the stored value min(range.min, 0), as cornerstone's renderers expect. */
export function displayLut(
  range: StoredRange,
  rescale: Rescale,
  window: DisplayWindow,
  shape: VoiShape,
  isInverted: boolean,
): Uint8ClampedArray {
  const first = Math.min(range.min, 0);
  const voi = voiFunction({ ...window, shape });
  const lut = new Uint8ClampedArray(range.max - first + 1);
  for (let stored = range.min; stored <= range.max; stored++) {
    const share = voi(stored * rescale.slope + rescale.intercept);
    lut[stored - first] = 255 * (isInverted ? 1 - share : share);
  }
  return lut;
}
