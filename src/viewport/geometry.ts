/**
 * From image pixels to canvas pixels, as cornerstone-core draws: centred, scaled (the coarser side of non-square
 * pixels stretched), then moved by a translation counted in image pixels. Image (0, 0) is the corner of the first pixel.
 */
import type { PixelSpacing } from '../dicom/index.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The film as a sheet: its pixels, and how much wider or taller than a square each is shown. */
export interface Sheet {
  readonly columns: number;
  readonly rows: number;
  readonly stretch: Point;
}

export interface Placement {
  readonly scale: number;
  readonly translation: Point;
}

/** x' = a x + e, y' = d y + f: the names of an SVG matrix. */
export interface Matrix {
  readonly a: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

export function sheetOf(columns: number, rows: number, spacing: PixelSpacing | null): Sheet {
  const ratio = spacing === null ? 1 : spacing.columnMm / spacing.rowMm;
  return { columns, rows, stretch: { x: Math.max(1, ratio), y: Math.max(1, 1 / ratio) } };
}

export function imageToCanvas(sheet: Sheet, canvas: Size, { scale, translation }: Placement): Matrix {
  const a = scale * sheet.stretch.x;
  const d = scale * sheet.stretch.y;
  return {
    a,
    d,
    e: canvas.width / 2 + a * (translation.x - sheet.columns / 2),
    f: canvas.height / 2 + d * (translation.y - sheet.rows / 2),
  };
}

export function toCanvas(matrix: Matrix, point: Point): Point {
  return { x: matrix.a * point.x + matrix.e, y: matrix.d * point.y + matrix.f };
}

export function toImage(matrix: Matrix, point: Point): Point {
  return { x: (point.x - matrix.e) / matrix.a, y: (point.y - matrix.f) / matrix.d };
}

export function svgMatrix({ a, d, e, f }: Matrix): string {
  return `matrix(${a} 0 0 ${d} ${e} ${f})`;
}
