/**
 * Films zoomed and moved together. Where both say their millimetres, a millimetre is as long on both; else the second
 * is as much larger than its fitted size as the first. Moves are alike on the screen, so that two films once laid
 * alike stay so. Windows, inversion and turns stay each film's own: exposures and projections differ.
 */
import type { PixelSpacing } from '../dicom/index.ts';
import type { Placement, Sheet, Size } from './geometry.ts';
import { fitPlacement, keptInView, panBy, zoomBy } from './placement.ts';
import type { ViewChange } from './view.ts';

/** A film as it stands in its viewport; sizes in CSS pixels. */
export interface Scene {
  readonly placement: Placement;
  readonly sheet: Sheet;
  readonly canvas: Size;
  readonly spacing: PixelSpacing | null;
}

/** The scale at which `follower` is to be shown beside `leader`. */
export function linkedScale(leader: Scene, follower: Scene): number {
  const { scale, turn } = leader.placement;
  const [leaderMm, followerMm] = [finerMm(leader.spacing), finerMm(follower.spacing)];
  if (leaderMm !== null && followerMm !== null) return (scale / leaderMm) * followerMm;
  const fitted = fitPlacement(follower.sheet, follower.canvas, follower.placement.turn).scale;
  return (scale / fitPlacement(leader.sheet, leader.canvas, turn).scale) * fitted;
}

/** Where `change`, already done to `leader`, brings `follower`; null for what each film keeps for itself. */
export function followed(change: ViewChange, leader: Scene, follower: Scene): Placement | null {
  const { placement, sheet, canvas } = follower;
  const middle = { x: canvas.width / 2, y: canvas.height / 2 };
  const rescaled = (from: Placement, about = middle) =>
    zoomBy(from, sheet, canvas, linkedScale(leader, follower) / from.scale, about);
  switch (change.kind) {
    case 'pan':
      return keptInView(panBy(placement, sheet, change.distance), sheet, canvas);
    case 'zoom':
      return keptInView(rescaled(placement, change.about ?? middle), sheet, canvas);
    case 'one-to-one':
      return keptInView(rescaled(placement), sheet, canvas);
    case 'fit':
    case 'reset':
      return { ...fitPlacement(sheet, canvas, placement.turn), scale: linkedScale(leader, follower) };
    default:
      return null;
  }
}

/** Of the side that is not stretched: scale counts its pixels. */
function finerMm(spacing: PixelSpacing | null): number | null {
  return spacing === null ? null : Math.min(spacing.rowMm, spacing.columnMm);
}
