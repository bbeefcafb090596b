/**
 * Mouse, wheel and keys as a table: (state, event) -> next state and a change of view. No DOM in here.
 * A press becomes a drag after 3 pixels, so that the hand's tremor in a double click does not touch the window.
 * Dragging right widens the window, dragging down darkens the film, MONOCHROME1 or not.
 */
import type { Point } from './geometry.ts';
import type { ViewChange } from './view.ts';
import { wheelModePx } from './wheelNotches.ts';

type DragAction = 'window' | 'pan' | 'zoom';

export type GestureState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'pressed'; readonly action: DragAction; readonly start: Point }
  | { readonly kind: 'dragging'; readonly action: DragAction; readonly start: Point; readonly last: Point };

export type GestureEvent =
  | { readonly kind: 'press'; readonly button: number; readonly isModified: boolean; readonly at: Point }
  | { readonly kind: 'move'; readonly at: Point }
  | { readonly kind: 'release' };

export interface GestureStep {
  readonly state: GestureState;
  readonly change: ViewChange | null;
}

export const idle: GestureState = { kind: 'idle' };
const dragThresholdPx = 3;
const zoomDragPx = 150;
const windowDragPx = 400;

export function gestureStep(state: GestureState, event: GestureEvent): GestureStep {
  switch (event.kind) {
    case 'press': {
      const action = dragAction(event.button, event.isModified);
      return still(action === null ? idle : { kind: 'pressed', action, start: event.at });
    }
    case 'release':
      return still(idle);
    case 'move':
      return move(state, event.at);
  }
}

function still(state: GestureState): GestureStep {
  return { state, change: null };
}

function move(state: GestureState, at: Point): GestureStep {
  if (state.kind === 'idle') return still(state);
  const { action, start } = state;
  const isPastThreshold = Math.hypot(at.x - start.x, at.y - start.y) >= dragThresholdPx;
  if (state.kind === 'pressed' && !isPastThreshold) return still(state);
  const last = state.kind === 'pressed' ? start : state.last;
  const distance = { x: at.x - last.x, y: at.y - last.y };
  return {
    state: { kind: 'dragging', action, start, last: at },
    change: dragChange(action, distance, start),
  };
}

function dragAction(button: number, isModified: boolean): DragAction | null {
  if (button === 0) return isModified ? 'pan' : 'window';
  if (button === 1) return 'pan';
  return button === 2 ? 'zoom' : null;
}

function dragChange(action: DragAction, distance: Point, start: Point): ViewChange {
  switch (action) {
    case 'window':
      return {
        kind: 'window',
        widthShare: distance.x / windowDragPx,
        darkerShare: distance.y / windowDragPx,
      };
    case 'pan':
      return { kind: 'pan', distance };
    case 'zoom':
      return { kind: 'zoom', factor: Math.exp(-distance.y / zoomDragPx), about: start };
  }
}

/** One wheel notch (100 px) zooms by 16 %. */
export function wheelChange(deltaY: number, deltaMode: number, at: Point): ViewChange {
  const deltaPx = deltaY * (wheelModePx[deltaMode] ?? 1);
  const boundedPx = Math.min(Math.max(deltaPx, -400), 400);
  return { kind: 'zoom', factor: Math.exp(-boundedPx * 0.0015), about: at };
}
