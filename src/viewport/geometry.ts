/**
 * From image pixels to canvas pixels, as cornerstone-core draws: centred, flipped, scaled (the coarser side of
 * non-square pixels stretched), rotated, then moved. Image (0, 0) is the corner of the first pixel.
 */
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

export type Rotation = 0 | 90 | 180 | 270;

/** Flips are of the film itself, before it is rotated clockwise. */
export interface Turn {
  readonly rotation: Rotation;
  readonly isFlippedHorizontally: boolean;
  readonly isFlippedVertically: boolean;
}

/** `translation` counts image pixels along the axes of the screen, whatever the turn. */
export interface Placement {
  readonly scale: number;
  readonly translation: Point;
  readonly turn: Turn;
}

/** x' = a x + c y + e, y' = b x + d y + f: the names of an SVG matrix. */
export interface Matrix {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

export const unturned: Turn = { rotation: 0, isFlippedHorizontally: false, isFlippedVertically: false };

/** @param pixelAspect height of a pixel over its width */
export function sheetOf(columns: number, rows: number, pixelAspect = 1): Sheet {
  return { columns, rows, stretch: { x: Math.max(1, 1 / pixelAspect), y: Math.max(1, pixelAspect) } };
}

export function isOnItsSide({ rotation }: Turn): boolean {
  return rotation === 90 || rotation === 270;
}

/** How much an image pixel is stretched along the axes of the screen. */
export function shownStretch({ stretch }: Sheet, turn: Turn): Point {
  return isOnItsSide(turn) ? { x: stretch.y, y: stretch.x } : stretch;
}

/** Across and down the screen, at scale 1. */
export function shownSize({ columns, rows, stretch }: Sheet, turn: Turn): Size {
  const [across, down] = [columns * stretch.x, rows * stretch.y];
  return isOnItsSide(turn) ? { width: down, height: across } : { width: across, height: down };
}

const cosines = { 0: 1, 90: 0, 180: -1, 270: 0 } as const;
const sines = { 0: 0, 90: 1, 180: 0, 270: -1 } as const;

export function imageToCanvas(sheet: Sheet, canvas: Size, { scale, translation, turn }: Placement): Matrix {
  const x = scale * sheet.stretch.x * (turn.isFlippedHorizontally ? -1 : 1);
  const y = scale * sheet.stretch.y * (turn.isFlippedVertically ? -1 : 1);
  const [cos, sin] = [cosines[turn.rotation], sines[turn.rotation]];
  // Adding 0 makes a plain zero of a negative one.
  const [a, b, c, d] = [cos * x + 0, sin * x + 0, -sin * y + 0, cos * y + 0];
  const stretch = shownStretch(sheet, turn);
  return {
    a,
    b,
    c,
    d,
    e: canvas.width / 2 + scale * stretch.x * translation.x - (a * sheet.columns + c * sheet.rows) / 2,
    f: canvas.height / 2 + scale * stretch.y * translation.y - (b * sheet.columns + d * sheet.rows) / 2,
  };
}

export function toCanvas({ a, b, c, d, e, f }: Matrix, { x, y }: Point): Point {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

export function toImage({ a, b, c, d, e, f }: Matrix, point: Point): Point {
  const [x, y] = [point.x - e, point.y - f];
  const determinant = a * d - b * c;
  return { x: (d * x - c * y) / determinant, y: (a * y - b * x) / determinant };
}

export function svgMatrix({ a, b, c, d, e, f }: Matrix): string {
  return `matrix(${a} ${b} ${c} ${d} ${e} ${f})`;
}

/** In CSS: after a translation to an image point, axes of the screen in CSS pixels again. */
export function uprightMatrix({ a, b, c, d }: Matrix): string {
  const determinant = a * d - b * c;
  return `matrix(${d / determinant}, ${-b / determinant}, ${-c / determinant}, ${a / determinant}, 0, 0)`;
}
