/**
 * Window arithmetic in modality units. A film opens with the transform that the model sees it through
 * (`dicom.defaultVoi`), so that reader and model start from the same picture. A table of the file is moved and
 * stretched as a window is; a colour film counts in its 8-bit channels and opens with its colours untouched.
 */
import { defaultVoi, modalityRange, type Frame, type Voi } from '../dicom/index.ts';

export type DisplayWindow = Voi;

/** The window at which a film opens, and the bounds that a person's changes stay within. */
export interface WindowScale {
  readonly initial: DisplayWindow;
  readonly minWidth: number;
  /** Lowest and highest modality value of the film. */
  readonly lowest: number;
  readonly highest: number;
}

const untouchedColours: Voi = { center: 127.5, width: 255, shape: 'LINEAR_EXACT' };

export function windowScaleOf(frame: Frame): WindowScale {
  if (frame.colour !== null) return { initial: untouchedColours, minWidth: 1, lowest: 0, highest: 255 };
  const { film, display } = frame;
  const { center, width, shape } = defaultVoi(frame);
  const step = (display.modalityLut === null ? Math.abs(film.rescale.slope) : 1) || 1;
  const initial = { center, width: width || step, shape };
  // A file may ask for less than one step: what it asks for is what the model sees, so it stands.
  const asked = film.windows.map((window) => window.width);
  const [lowest, highest] = modalityRange(frame);
  return { initial, minWidth: Math.min(step, initial.width, ...asked), lowest, highest };
}

export function windowBy(
  window: DisplayWindow,
  widthChange: number,
  centerChange: number,
  scale: WindowScale,
): DisplayWindow {
  const { center, width, shape } = window;
  return withinScale({ center: center + centerChange, width: width + widthChange, shape }, scale);
}

/** Bounds of one full extent beyond the values: past them every pixel is black or white already. */
export function withinScale({ center, width, shape }: DisplayWindow, scale: WindowScale): DisplayWindow {
  const extent = Math.max(scale.highest - scale.lowest, scale.initial.width);
  // LINEAR has no meaning under 1 (PS3.3 C.11.2.1.2).
  const least = shape === 'LINEAR' ? Math.max(1, scale.minWidth) : scale.minWidth;
  return {
    center: clamp(center, scale.lowest - extent, scale.highest + extent),
    width: clamp(width, least, 8 * extent),
    shape,
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
