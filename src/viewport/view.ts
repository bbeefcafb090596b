/**
 * What a person changes on one film, and every way to change it, as pure functions. `isInverted` is relative to
 * the right way round: it is false on a MONOCHROME1 film shown with bone bright.
 */
import type { Frame } from '../dicom/index.ts';
import { sheetOf, type Placement, type Point, type Sheet, type Size } from './geometry.ts';
import { fitPlacement, keptInView, panBy, zoomBy } from './placement.ts';
import { windowBy, windowScaleOf, type DisplayWindow, type WindowScale } from './window.ts';

export interface View {
  readonly placement: Placement;
  readonly window: DisplayWindow;
  readonly isInverted: boolean;
}

/** What stays the same while one film is looked at. */
export interface Subject {
  readonly sheet: Sheet;
  readonly windowScale: WindowScale;
  /** +1, or -1 where low values are bright (MONOCHROME1). */
  readonly polarity: 1 | -1;
}

/** `window` counts in shares of the film's opening width, so a gesture feels alike on 8 and 16 bits. */
export type ViewChange =
  | { readonly kind: 'pan'; readonly distance: Point }
  | { readonly kind: 'zoom'; readonly factor: number; readonly about: Point | null }
  | { readonly kind: 'window'; readonly widthShare: number; readonly darkerShare: number }
  | { readonly kind: 'invert' }
  | { readonly kind: 'reset' };

export function subjectOf(frame: Frame): Subject {
  const { film } = frame;
  return {
    sheet: sheetOf(film.columns, film.rows, film.spacing),
    windowScale: windowScaleOf(frame),
    polarity: film.photometricInterpretation === 'MONOCHROME1' ? -1 : 1,
  };
}

export function openingView({ sheet, windowScale }: Subject, canvas: Size): View {
  return { placement: fitPlacement(sheet, canvas), window: windowScale.initial, isInverted: false };
}

export function changeView(view: View, change: ViewChange, subject: Subject, canvas: Size): View {
  switch (change.kind) {
    case 'pan':
    case 'zoom':
      return { ...view, placement: movedPlacement(view.placement, change, subject.sheet, canvas) };
    case 'window':
      return { ...view, window: changedWindow(view.window, change, subject) };
    case 'invert':
      return { ...view, isInverted: !view.isInverted };
    case 'reset':
      return openingView(subject, canvas);
  }
}

function movedPlacement(
  placement: Placement,
  change: Extract<ViewChange, { kind: 'pan' | 'zoom' }>,
  sheet: Sheet,
  canvas: Size,
): Placement {
  if (change.kind === 'pan') return keptInView(panBy(placement, sheet, change.distance), sheet, canvas);
  const about = change.about ?? { x: canvas.width / 2, y: canvas.height / 2 };
  return keptInView(zoomBy(placement, sheet, canvas, change.factor, about), sheet, canvas);
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
