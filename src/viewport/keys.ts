/**
 * Keys of a viewport. `key` and never `code`: on AZERTY the digits and + need Shift, so Shift is looked at for
 * arrows only. Ctrl, Alt and Meta belong to the browser.
 */
import type { ViewChange } from './view.ts';

export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

export const zoomStep = 1.25;
const panStepPx = 40;
const windowStepShare = 0.05;

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export function keyChange(press: KeyPress): ViewChange | null {
  if (press.ctrlKey || press.altKey || press.metaKey) return null;
  const direction = directions[press.key];
  if (direction !== undefined) return arrowChange(direction, press.shiftKey);
  switch (press.key) {
    case '+':
    case '=':
      return { kind: 'zoom', factor: zoomStep, about: null };
    case '-':
      return { kind: 'zoom', factor: 1 / zoomStep, about: null };
    case 'i':
    case 'I':
      return { kind: 'invert' };
    case '0':
      return { kind: 'reset' };
    default:
      return null;
  }
}

/** The film follows a bare arrow. With Shift it is as dragging that way: right widens the window, up brightens. */
function arrowChange([x, y]: readonly [number, number], isShifted: boolean): ViewChange {
  return isShifted
    ? { kind: 'window', widthShare: x * windowStepShare, darkerShare: y * windowStepShare }
    : { kind: 'pan', distance: { x: x * panStepPx, y: y * panStepPx } };
}
