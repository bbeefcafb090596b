/**
 * What a person changes on one film, and every way to change it, as pure functions. `isInverted` is relative to
 * the right way round: it is false on a MONOCHROME1 film shown with bone bright.
 */
import { isInverse, pixelAspectOf, type DisplayedArea, type Frame } from '../dicom/index.ts';
import { sheetOf, unturned, type Placement, type Point, type Sheet, type Turn } from './geometry.ts';
import { openingPlacement } from './openingPlacement.ts';
import { fitPlacement, keptInView, panBy, turnTo, zoomBy } from './placement.ts';
import type { Surface } from './surface.ts';
import { flipped, rotated, type ScreenAxis } from './turn.ts';
import { windowBy, windowScaleOf, type DisplayWindow, type WindowScale } from './window.ts';

export interface View {
  readonly placement: Placement;
  readonly window: DisplayWindow;
  readonly isInverted: boolean;
  readonly hasShutter: boolean;
  readonly hasOverlays: boolean;
}

/** What stays the same while one film is looked at. */
export interface Subject {
  readonly sheet: Sheet;
  readonly windowScale: WindowScale;
  /** +1, or -1 where low values are bright: MONOCHROME1, or a Presentation LUT Shape that says INVERSE. */
  readonly polarity: 1 | -1;
  /** How the film opens: as it is stored, unless a presentation state turns it. */
  readonly turn: Turn;
  /** What of it is seen first; null: the whole film. */
  readonly area: DisplayedArea | null;
}

/** `window` counts in shares of the film's opening width, so a gesture feels alike on 8 and 16 bits. */
export type ViewChange =
  | PlacementChange
  | { readonly kind: 'window'; readonly widthShare: number; readonly darkerShare: number }
  | { readonly kind: 'invert' }
  | { readonly kind: 'shutter' }
  | { readonly kind: 'overlays' }
  | { readonly kind: 'reset' };

type PlacementChange =
  | { readonly kind: 'pan'; readonly distance: Point }
  | { readonly kind: 'zoom'; readonly factor: number; readonly about: Point | null }
  | { readonly kind: 'rotate'; readonly degrees: 90 | -90 }
  | { readonly kind: 'flip'; readonly axis: ScreenAxis }
  | { readonly kind: 'fit' }
  /** One film pixel on one pixel of the screen. */
  | { readonly kind: 'one-to-one' };

export function subjectOf(frame: Frame): Subject {
  const { film } = frame;
  return {
    sheet: sheetOf(film.columns, film.rows, pixelAspectOf(film)),
    windowScale: windowScaleOf(frame),
    polarity: frame.colour === null && isInverse(frame) ? -1 : 1,
    turn: { ...unturned, ...frame.display.turn },
    area: frame.display.area,
  };
}

export function openingView(subject: Subject, surface: Surface): View {
  return {
    placement: openingPlacement(subject, surface),
    window: subject.windowScale.initial,
    isInverted: false,
    hasShutter: true,
    hasOverlays: true,
  };
}

export function changeView(view: View, change: ViewChange, subject: Subject, surface: Surface): View {
  switch (change.kind) {
    case 'window':
      return { ...view, window: changedWindow(view.window, change, subject) };
    case 'invert':
      return { ...view, isInverted: !view.isInverted };
    case 'shutter':
      return { ...view, hasShutter: !view.hasShutter };
    case 'overlays':
      return { ...view, hasOverlays: !view.hasOverlays };
    case 'reset':
      return openingView(subject, surface);
    default: {
      const moved = movedPlacement(view.placement, change, subject.sheet, surface);
      return { ...view, placement: keptInView(moved, subject.sheet, surface.size) };
    }
  }
}

function movedPlacement(
  placement: Placement,
  change: PlacementChange,
  sheet: Sheet,
  { size, pixelRatio }: Surface,
): Placement {
  const { scale, turn } = placement;
  const middle = { x: size.width / 2, y: size.height / 2 };
  switch (change.kind) {
    case 'pan':
      return panBy(placement, sheet, change.distance);
    case 'zoom':
      return zoomBy(placement, sheet, size, change.factor, change.about ?? middle);
    case 'rotate':
      return turnTo(placement, sheet, size, rotated(turn, change.degrees));
    case 'flip':
      return turnTo(placement, sheet, size, flipped(turn, change.axis));
    case 'fit':
      return fitPlacement(sheet, size, turn);
    case 'one-to-one':
      return zoomBy(placement, sheet, size, 1 / (scale * pixelRatio), middle);
  }
}

/** A higher centre darkens a film, and brightens one whose low values are bright. */
function changedWindow(
  window: DisplayWindow,
  { widthShare, darkerShare }: Extract<ViewChange, { kind: 'window' }>,
  { windowScale, polarity }: Subject,
): DisplayWindow {
  const unit = windowScale.initial.width;
  return windowBy(window, widthShare * unit, darkerShare * polarity * unit, windowScale);
}
