/** How the film becomes the 8-bit square that a model's input is made from (dicom.squareGrey8). */
import type { SquareRule } from '../dicom/index.ts';
import type { ImageInput } from '../engine/index.ts';

export function squareRule(input: ImageInput): SquareRule {
  return input.preset === 'osselet'
    ? { fit: 'letterbox', sidePx: input.letterboxSide }
    : { fit: 'squash', sidePx: input.size };
}
