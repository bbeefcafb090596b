/**
 * What a person changes on one film, and every way to change it, as pure functions. `isInverted` is relative to
 * the right way round: it is false on a MONOCHROME1 film shown with bone bright.
 */
import type { Frame } from '../dicom/index.ts';
import {
  fitPlacement,
  panBy,
  sheetOf,
  zoomBy,
  type Placement,
  type Point,
  type Sheet,
  type Size,
} from './geometry.ts';
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
  | { readonly kind: 'window'; readonly widthShare: number; readonly centerShare: number }
  | { readonly kind: 'darken'; readonly widthShare: number; readonly darkerShare: number }
  | { readonly kind: 'invert' }
  | { readonly kind: 'fit' }
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
  const { sheet } = subject;
  switch (change.kind) {
    case 'pan':
      return { ...view, placement: panBy(view.placement, sheet, change.distance) };
    case 'zoom': {
      const about = change.about ?? { x: canvas.width / 2, y: canvas.height / 2 };
      return { ...view, placement: zoomBy(view.placement, sheet, canvas, change.factor, about) };
    }
    case 'window':
      return windowByShares(view, subject, change.widthShare, change.centerShare);
    case 'darken':
      return windowByShares(view, subject, change.widthShare, change.darkerShare * subject.polarity);
    case 'invert':
      return { ...view, isInverted: !view.isInverted };
    case 'fit':
      return { ...view, placement: fitPlacement(sheet, canvas) };
    case 'reset':
      return openingView(subject, canvas);
  }
}

function windowByShares(view: View, { windowScale }: Subject, widthShare: number, centerShare: number): View {
  const unit = windowScale.initial.width;
  return { ...view, window: windowBy(view.window, widthShare * unit, centerShare * unit, windowScale) };
}
