/** What a stroke makes of the selected mask of a film, or a mask of its own where none is selected. */
import type { MaskMark, MaskRle, Point } from '../../mark.ts';
import { bitsOf, maskOf, type MaskShapePart } from './maskOf.ts';
import { painted, withoutHoles, type Brush } from './paint.ts';

export interface MaskedFilm {
  readonly rows: number;
  readonly columns: number;
}

/** null where nothing is left, or nothing was painted. */
export function maskAfter(
  before: MaskMark | null,
  { rows, columns }: MaskedFilm,
  way: readonly Point[],
  brush: Brush,
): MaskShapePart | null {
  const size: MaskRle['size'] = before?.rle.size ?? [rows, columns];
  const bits = before === null ? new Uint8Array(rows * columns) : bitsOf(before.rle);
  return maskOf(painted(bits, size, way, brush), size);
}

/** null where it has no hole. */
export function filledMask({ rle }: MaskMark): MaskShapePart | null {
  const filled = maskOf(withoutHoles(bitsOf(rle), rle.size), rle.size);
  return filled === null || filled.rle.counts === rle.counts ? null : filled;
}
