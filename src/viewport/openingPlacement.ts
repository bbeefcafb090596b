/**
 * How a film lies when it opens: whole, or by the area that a presentation state chose (PS3.3 C.10.4). The area is in
 * the middle, as large as it goes or with as many pixels of the screen to one of the film as the state says.
 */
import type { DisplayedArea } from '../dicom/index.ts';
import { isOnItsSide, type Placement, type Point, type Sheet, type Turn } from './geometry.ts';
import { fitPlacement, fitScale, keptInView, placementAfterResize, withinZoom } from './placement.ts';
import type { Surface } from './surface.ts';

interface Opening {
  readonly sheet: Sheet;
  readonly turn: Turn;
  readonly area: DisplayedArea | null;
}

export function openingPlacement({ sheet, turn, area }: Opening, { size, pixelRatio }: Surface): Placement {
  if (area === null) return fitPlacement(sheet, size, turn);
  const cut = { ...sheet, columns: area.right - area.left, rows: area.bottom - area.top };
  const wished = area.magnification === null ? fitScale(cut, size, turn) : area.magnification / pixelRatio;
  const scale = withinZoom(wished, fitScale(sheet, size, turn));
  const placement = { scale, translation: towards(middleOf(area), sheet, turn), turn };
  return keptInView(placement, sheet, size);
}

/** A film still as it opened opens anew on the other surface; else as every film does. */
export function placementOnSurface(
  placement: Placement,
  opening: Opening,
  from: Surface,
  to: Surface,
): Placement {
  const isAsOpened = opening.area !== null && isSame(placement, openingPlacement(opening, from));
  if (isAsOpened) return openingPlacement(opening, to);
  return placementAfterResize(placement, opening.sheet, from.size, to.size);
}

function middleOf({ left, top, right, bottom }: DisplayedArea): Point {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

/** The translation that brings a point of the film to the middle of the viewport. */
function towards({ x, y }: Point, { columns, rows }: Sheet, turn: Turn): Point {
  const across = (columns / 2 - x) * (turn.isFlippedHorizontally ? -1 : 1);
  const down = (rows / 2 - y) * (turn.isFlippedVertically ? -1 : 1);
  const isHalfOrMore = turn.rotation >= 180;
  if (!isOnItsSide(turn)) return isHalfOrMore ? { x: -across, y: -down } : { x: across, y: down };
  return isHalfOrMore ? { x: down, y: -across } : { x: -down, y: across };
}

function isSame(one: Placement, other: Placement): boolean {
  return (
    one.turn.rotation === other.turn.rotation &&
    one.turn.isFlippedHorizontally === other.turn.isFlippedHorizontally &&
    one.turn.isFlippedVertically === other.turn.isFlippedVertically &&
    Math.abs(one.scale - other.scale) <= 1e-9 * other.scale &&
    Math.abs(one.translation.x - other.translation.x) <= 1e-6 &&
    Math.abs(one.translation.y - other.translation.y) <= 1e-6
  );
}
