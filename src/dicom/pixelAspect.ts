/** The shape in which a film's pixels are drawn: that of its millimetres, else what the file says of it, else square. */
import type { Film } from './film.ts';

/** Height over width. */
export function pixelAspectOf({ spacing, pixelAspect }: Pick<Film, 'spacing' | 'pixelAspect'>): number {
  return spacing === null ? (pixelAspect ?? 1) : spacing.rowMm / spacing.columnMm;
}
