/**
 * The port of tools. While a tool listens, the bare primary button is its own and speaks to it in image pixels; the
 * other buttons and the keys stay with the film, and so does the wheel unless the tool takes it. What it draws lies in CSS pixels over film and overlay,
 * so that words stay upright and of one size however the film is turned; `toCanvas(view.matrix, …)` places it.
 */
import type { ReactNode } from 'react';
import { toImage, type Matrix, type Point, type Size } from './geometry.ts';
import type { StageState } from './handle.ts';

export type PointEvent =
  /** `slop`: image pixels within which a hand's tremor may move; a press and a release within it are a click. */
  | {
      readonly kind: 'down' | 'move' | 'up';
      readonly at: Point;
      readonly slop: number;
      /** Shift is held. */
      readonly isStraight?: boolean;
    }
  /** The browser took the pointer away. */
  | { readonly kind: 'cancel' }
  /** Enter on the film: to be placed round the middle of the view, `reach` image pixels to each side. */
  | { readonly kind: 'place'; readonly at: Point; readonly reach: number };

/** As the film rested last: what is drawn for it travels with the film until it rests again. */
export interface ToolView {
  /** From image pixels to CSS pixels of the viewport. */
  readonly matrix: Matrix;
  /** Of the viewport, in CSS pixels. */
  readonly size: Size;
  /** Image pixels under a point of the page as the film stands now, which may be later than `matrix`. */
  readonly imagePoint: (clientX: number, clientY: number) => Point;
}

export interface ToolPort {
  /** SVG in CSS pixels; it receives the pointer only where its own style says so. */
  readonly draw: (view: ToolView) => ReactNode;
  /** null while no tool is chosen: the primary button sets the window then. */
  readonly onPoint: ((event: PointEvent) => void) | null;
  /** Shift and a press are the tool's as well, and move the film no longer. */
  readonly takesShift?: boolean;
  /** Whole notches, positive away from the person; true where the tool took them and the film is not to be zoomed. */
  readonly onWheel?: ((turn: WheelTurn) => boolean) | null;
}

export interface WheelTurn {
  readonly notches: number;
  readonly isShifted: boolean;
}

/** CSS pixels outside the view that a tool draws as well: so far a pan may bring them into sight before they are drawn anew. */
export const travelPx = 800;

const slopPx = 4;

/** null while no film is shown. */
export function pointEvent(
  state: StageState,
  kind: 'down' | 'move' | 'up',
  canvasPoint: Point,
  isStraight = false,
): PointEvent | null {
  if (state.kind !== 'shown') return null;
  return {
    kind,
    at: toImage(state.matrix, canvasPoint),
    slop: imageLength(state.matrix, slopPx),
    ...(isStraight && { isStraight }),
  };
}

/** The mark is to take a quarter of the shorter side of the viewport. */
export function placeEvent(state: StageState): PointEvent | null {
  if (state.kind !== 'shown') return null;
  const { size } = state;
  const at = toImage(state.matrix, { x: size.width / 2, y: size.height / 2 });
  return { kind: 'place', at, reach: imageLength(state.matrix, Math.min(size.width, size.height) / 8) };
}

function imageLength(matrix: Matrix, canvasLength: number): number {
  const from = toImage(matrix, { x: 0, y: 0 });
  const to = toImage(matrix, { x: canvasLength, y: 0 });
  return Math.hypot(to.x - from.x, to.y - from.y);
}
