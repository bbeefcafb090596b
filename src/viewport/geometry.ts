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

/** The whole film, as large as it goes. */
function fitScale(sheet: Sheet, canvas: Size): number {
  const across = canvas.width / (sheet.columns * sheet.stretch.x);
  const down = canvas.height / (sheet.rows * sheet.stretch.y);
  return Math.min(across, down);
}

export function fitPlacement(sheet: Sheet, canvas: Size): Placement {
  return { scale: fitScale(sheet, canvas), translation: { x: 0, y: 0 } };
}

function isFitted({ scale, translation }: Placement, sheet: Sheet, canvas: Size): boolean {
  const isCentred = translation.x === 0 && translation.y === 0;
  return isCentred && Math.abs(scale - fitScale(sheet, canvas)) <= 1e-9 * scale;
}

/** A fitted film stays fitted in the new frame; a zoomed one keeps its scale and the point at its centre. */
export function placementAfterResize(placement: Placement, sheet: Sheet, from: Size, to: Size): Placement {
  return isFitted(placement, sheet, from) ? fitPlacement(sheet, to) : placement;
}

/** `distance` in canvas pixels. */
export function panBy({ scale, translation }: Placement, sheet: Sheet, distance: Point): Placement {
  return {
    scale,
    translation: {
      x: translation.x + distance.x / (scale * sheet.stretch.x),
      y: translation.y + distance.y / (scale * sheet.stretch.y),
    },
  };
}

/** From a quarter of the fitted film (or of its true size, if smaller) up to 32 times the larger of the two. */
function withinZoom(scale: number, fitted: number): number {
  return Math.min(Math.max(scale, Math.min(fitted, 1) / 4), Math.max(fitted, 1) * 32);
}

/** The image point under `about` (canvas pixels) stays under it. */
export function zoomBy(
  placement: Placement,
  sheet: Sheet,
  canvas: Size,
  factor: number,
  about: Point,
): Placement {
  const scale = withinZoom(placement.scale * factor, fitScale(sheet, canvas));
  const held = toImage(imageToCanvas(sheet, canvas, placement), about);
  const moved = { scale, translation: placement.translation };
  const drifted = toCanvas(imageToCanvas(sheet, canvas, moved), held);
  return panBy(moved, sheet, { x: about.x - drifted.x, y: about.y - drifted.y });
}
