/** The grey table of the house as cornerstone's renderers read it: index 0 is the stored value min(frame.min, 0). */
import { greyTable, type Frame, type VoiWindow } from '../dicom/index.ts';

export function displayLut(
  frame: Pick<Frame, 'film' | 'min' | 'max'>,
  window: Pick<VoiWindow, 'center' | 'width' | 'shape'>,
  isInverted: boolean,
): Uint8ClampedArray {
  const first = Math.min(frame.min, 0);
  const lut = new Uint8ClampedArray(frame.max - first + 1);
  lut.set(greyTable(frame, window, isInverted), frame.min - first);
  return lut;
}
