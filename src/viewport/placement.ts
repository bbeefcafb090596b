/** Where a film lies in its viewport, and how it gets elsewhere: fitted, zoomed, moved, resized, kept in view. */
import {
  imageToCanvas,
  toCanvas,
  toImage,
  type Placement,
  type Point,
  type Sheet,
  type Size,
} from './geometry.ts';

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

const keptShare = 0.1;

/** However it is moved, a tenth of the film (of the viewport, if that is smaller) stays in view, across and down. */
export function keptInView(placement: Placement, sheet: Sheet, canvas: Size): Placement {
  const { a, d, e, f } = imageToCanvas(sheet, canvas, placement);
  const back = {
    x: wayBack(e, a * sheet.columns, canvas.width),
    y: wayBack(f, d * sheet.rows, canvas.height),
  };
  return back.x === 0 && back.y === 0 ? placement : panBy(placement, sheet, back);
}

function wayBack(start: number, filmLength: number, canvasLength: number): number {
  const kept = keptShare * Math.min(filmLength, canvasLength);
  return Math.min(Math.max(start, kept - filmLength), canvasLength - kept) - start;
}
