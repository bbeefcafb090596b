/** Where a film lies in its viewport, and how it gets elsewhere: fitted, zoomed, moved, resized, kept in view. */
import {
  imageToCanvas,
  shownSize,
  shownStretch,
  toCanvas,
  toImage,
  unturned,
  type Placement,
  type Point,
  type Sheet,
  type Size,
  type Turn,
} from './geometry.ts';

/** The whole film, as large as it goes. */
export function fitScale(sheet: Sheet, canvas: Size, turn: Turn): number {
  const { width, height } = shownSize(sheet, turn);
  return Math.min(canvas.width / width, canvas.height / height);
}

export function fitPlacement(sheet: Sheet, canvas: Size, turn: Turn = unturned): Placement {
  return { scale: fitScale(sheet, canvas, turn), translation: { x: 0, y: 0 }, turn };
}

function isFitted({ scale, translation, turn }: Placement, sheet: Sheet, canvas: Size): boolean {
  const isCentred = translation.x === 0 && translation.y === 0;
  return isCentred && Math.abs(scale - fitScale(sheet, canvas, turn)) <= 1e-9 * scale;
}

/** A fitted film stays fitted in the new frame; a zoomed one keeps its scale and the point at its centre. */
export function placementAfterResize(placement: Placement, sheet: Sheet, from: Size, to: Size): Placement {
  return isFitted(placement, sheet, from) ? fitPlacement(sheet, to, placement.turn) : placement;
}

/** `distance` in canvas pixels. */
export function panBy(placement: Placement, sheet: Sheet, distance: Point): Placement {
  const { scale, translation, turn } = placement;
  const stretch = shownStretch(sheet, turn);
  return {
    ...placement,
    translation: {
      x: translation.x + distance.x / (scale * stretch.x),
      y: translation.y + distance.y / (scale * stretch.y),
    },
  };
}

/** From a quarter of the fitted film (or of its true size, if smaller) up to 32 times the larger of the two. */
export function withinZoom(scale: number, fitted: number): number {
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
  const scale = withinZoom(placement.scale * factor, fitScale(sheet, canvas, placement.turn));
  return holding(placement, { ...placement, scale }, sheet, canvas, about);
}

/** A fitted film stays fitted; a zoomed one turns about the middle of the viewport. */
export function turnTo(placement: Placement, sheet: Sheet, canvas: Size, turn: Turn): Placement {
  if (isFitted(placement, sheet, canvas)) return fitPlacement(sheet, canvas, turn);
  const middle = { x: canvas.width / 2, y: canvas.height / 2 };
  return holding(placement, { ...placement, turn }, sheet, canvas, middle);
}

/** `changed`, moved so that the image point that `before` had at `held` is there again. */
function holding(before: Placement, changed: Placement, sheet: Sheet, canvas: Size, held: Point): Placement {
  const point = toImage(imageToCanvas(sheet, canvas, before), held);
  const drifted = toCanvas(imageToCanvas(sheet, canvas, changed), point);
  return panBy(changed, sheet, { x: held.x - drifted.x, y: held.y - drifted.y });
}

const keptShare = 0.1;

/** However it is moved, a tenth of the film (of the viewport, if that is smaller) stays in view, across and down. */
export function keptInView(placement: Placement, sheet: Sheet, canvas: Size): Placement {
  const middle = { x: sheet.columns / 2, y: sheet.rows / 2 };
  const { x, y } = toCanvas(imageToCanvas(sheet, canvas, placement), middle);
  const size = shownSize(sheet, placement.turn);
  const back = {
    x: wayBack(x, placement.scale * size.width, canvas.width),
    y: wayBack(y, placement.scale * size.height, canvas.height),
  };
  return back.x === 0 && back.y === 0 ? placement : panBy(placement, sheet, back);
}

function wayBack(middle: number, filmLength: number, canvasLength: number): number {
  const kept = keptShare * Math.min(filmLength, canvasLength);
  const start = middle - filmLength / 2;
  return Math.min(Math.max(start, kept - filmLength), canvasLength - kept) - start;
}
