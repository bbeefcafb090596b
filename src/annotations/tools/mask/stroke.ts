/** What a stroke makes of the selected mask of a film, or a mask of its own where none is selected: in its own columns only. */
import { pixelAspectOf, type Film } from '../../../dicom/index.ts';
import type { MaskMark, MaskRle, Point } from '../../mark.ts';
import { maskOfRuns, runsIn, type MaskShapePart } from './maskOf.ts';
import { painted, withoutHoles, type Brush } from './paint.ts';
import { bitsBetween, boxOf, spliced } from './runs.ts';

export type MaskedFilm = Pick<Film, 'rows' | 'columns' | 'spacing' | 'pixelAspect'>;

/** null where nothing is left, or nothing was painted. */
export function maskAfter(
  before: MaskMark | null,
  film: MaskedFilm,
  way: readonly Point[],
  brush: Brush,
): MaskShapePart | null {
  const size: MaskRle['size'] = before?.rle.size ?? [film.rows, film.columns];
  const [rows, columns] = size;
  const runs = before === null ? [rows * columns] : runsIn(before.rle);
  const xs = way.map(({ x }) => x);
  const left = Math.max(0, Math.floor(Math.min(...xs) - brush.radiusPx));
  const right = Math.min(columns, Math.floor(Math.max(...xs) + brush.radiusPx) + 1);
  if (!(left < right)) return maskOfRuns(runs, size);
  const bits = bitsBetween(runs, left * rows, right * rows);
  const inside = way.map(({ x, y }) => ({ x: x - left, y }));
  const after = painted(bits, [rows, right - left], inside, brush, pixelAspectOf(film));
  return maskOfRuns(spliced(runs, left * rows, after), size);
}

/** null where it has no hole. Beside its box a mask has no pixel, so that its edge there is the way out. */
export function filledMask({ rle }: MaskMark): MaskShapePart | null {
  const [runs, { size }] = [runsIn(rle), rle];
  const box = boxOf(runs, size[0]);
  if (box === null) return null;
  const [from, to] = [box.left * size[0], box.right * size[0]];
  const bits = withoutHoles(bitsBetween(runs, from, to), [size[0], box.right - box.left]);
  const filled = maskOfRuns(spliced(runs, from, bits), size);
  return filled === null || filled.rle.counts === rle.counts ? null : filled;
}
