/** Soft parts and dense lines of a scene, added to the absorption. */
import { halfChord } from './chord.ts';
import { courseField } from './course.ts';
import { forEachPixel, wholePixels, type FilmGrid } from './filmGrid.ts';
import type { OutlineField } from './outlineField.ts';
import type { DenseLine, SoftPart } from './scene.ts';

export function addPart(absorbed: Float32Array, part: SoftPart, field: OutlineField, grid: FilmGrid): void {
  forEachPixel(grid, grid.boxOnFilm(part.outline), (pixel, { x, y }) => {
    const depth = field.depthAt(x, y);
    if (depth <= 0) return;
    absorbed[pixel] = (absorbed[pixel] ?? 0) + 2 * halfChord(depth, part.halfThicknessMm) * part.perMm;
  });
}

export function addLine(
  absorbed: Float32Array,
  { course, halfWidthMm, nepers }: DenseLine,
  grid: FilmGrid,
): void {
  const field = courseField(course);
  const reachPx = Math.ceil((2.5 * halfWidthMm) / grid.frame.spacingMm);
  const { left, top, right, bottom } = wholePixels(course.map(grid.toFilm));
  const box = { left: left - reachPx, top: top - reachPx, right: right + reachPx, bottom: bottom + reachPx };
  forEachPixel(grid, box, (pixel, { x, y }) => {
    const { distance, share } = field(x, y);
    const across = distance / halfWidthMm;
    if (across * across > 6) return;
    const ends = Math.min(1, 6 * share * (1 - share) + 0.04);
    absorbed[pixel] = (absorbed[pixel] ?? 0) + nepers * ends * Math.exp(-across * across);
  });
}
