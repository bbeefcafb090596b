/**
 * Stored value -> grey for one window: rescale, then the VOI function of PS3.3 C.11.2.1.2 (LINEAR) and C.11.2.1.3
 * (SIGMOID, LINEAR_EXACT), then inversion. cornerstone-core knows LINEAR_EXACT only, so the table is ours.
 */
import type { Rescale } from '../dicom/index.ts';
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
  const lut = new Uint8ClampedArray(range.max - first + 1);
  for (let stored = range.min; stored <= range.max; stored++) {
    const share = voiShare(stored * rescale.slope + rescale.intercept, window, shape);
    lut[stored - first] = 255 * (isInverted ? 1 - share : share);
  }
  return lut;
}

/** Share of full brightness; below 0 and above 1 outside a linear window. */
function voiShare(value: number, { center, width }: DisplayWindow, shape: VoiShape): number {
  switch (shape) {
    case 'LINEAR':
      return linearShare(value, center, width);
    case 'LINEAR_EXACT':
      return (value - center) / width + 0.5;
    case 'SIGMOID':
      return 1 / (1 + Math.exp((-4 * (value - center)) / width));
  }
}

function linearShare(value: number, center: number, width: number): number {
  const fromMiddle = value - (center - 0.5);
  if (width <= 1) return fromMiddle <= 0 ? 0 : 1;
  return fromMiddle / (width - 1) + 0.5;
}
