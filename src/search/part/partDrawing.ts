/**
 * The hand that draws a part: a drag from corner to corner, two clicks, or Enter for the middle of the view. It is
 * no mark: nothing of it is kept in the log.
 */
import type { FilmKey } from '../../dicom/index.ts';
import type { PointEvent } from '../../viewport/index.ts';
import type { FilmPart } from './filmPart.ts';

interface ImagePoint {
  readonly x: number;
  readonly y: number;
}

export type PartDrawing =
  | { readonly kind: 'waiting' }
  | {
      readonly kind: 'placing';
      readonly filmKey: FilmKey;
      readonly from: ImagePoint;
      readonly to: ImagePoint;
    };

export type DrawingStep =
  | { readonly drawing: PartDrawing }
  /** The part is whole. */
  | { readonly part: FilmPart };

export const waiting: PartDrawing = { kind: 'waiting' };

export function drawPart(drawing: PartDrawing, filmKey: FilmKey, event: PointEvent): DrawingStep {
  if (event.kind === 'cancel') return { drawing: waiting };
  const { at } = event;
  if (event.kind === 'place') {
    const { reach } = event;
    return { part: { left: at.x - reach, top: at.y - reach, right: at.x + reach, bottom: at.y + reach } };
  }
  if (drawing.kind === 'waiting' || drawing.filmKey !== filmKey) {
    return { drawing: event.kind === 'down' ? { kind: 'placing', filmKey, from: at, to: at } : drawing };
  }
  const isDrawn =
    event.kind === 'up' && Math.hypot(at.x - drawing.from.x, at.y - drawing.from.y) > event.slop;
  return isDrawn ? { part: between(drawing.from, at) } : { drawing: { ...drawing, to: at } };
}

export function between(from: ImagePoint, to: ImagePoint): FilmPart {
  return {
    left: Math.min(from.x, to.x),
    top: Math.min(from.y, to.y),
    right: Math.max(from.x, to.x),
    bottom: Math.max(from.y, to.y),
  };
}
