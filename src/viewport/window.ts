/**
 * Window arithmetic in modality units. A film opens with the window that the model sees it through
 * (`dicom.defaultWindow`), so that reader and model start from the same picture.
 */
import { defaultWindow, type Frame, type VoiWindow } from '../dicom/index.ts';

export interface DisplayWindow {
  readonly center: number;
  readonly width: number;
}

/** The window at which a film opens, and the bounds that a person's changes stay within. */
export interface WindowScale {
  readonly initial: DisplayWindow;
  readonly shape: VoiWindow['shape'];
  readonly minWidth: number;
  /** Lowest and highest modality value of the film. */
  readonly lowest: number;
  readonly highest: number;
}

export function windowScaleOf(frame: Frame): WindowScale {
  const { film, min, max } = frame;
  const { slope, intercept } = film.rescale;
  const ends = [min * slope + intercept, max * slope + intercept];
  const initial = defaultWindow(frame);
  const { shape } = initial;
  const step = Math.abs(slope) || 1;
  const width = initial.width || step;
  return {
    initial: { center: initial.center, width },
    shape,
    // A file may ask for less than one step: what it asks for is what the model sees, so it stands.
    minWidth: Math.min(width, shape === 'LINEAR' ? Math.max(1, step) : step),
    lowest: Math.min(...ends),
    highest: Math.max(...ends),
  };
}

export function windowBy(
  window: DisplayWindow,
  widthChange: number,
  centerChange: number,
  scale: WindowScale,
): DisplayWindow {
  return withinScale({ center: window.center + centerChange, width: window.width + widthChange }, scale);
}

/** Bounds of one full extent beyond the values: past them every pixel is black or white already. */
export function withinScale({ center, width }: DisplayWindow, scale: WindowScale): DisplayWindow {
  const extent = Math.max(scale.highest - scale.lowest, scale.initial.width);
  return {
    center: clamp(center, scale.lowest - extent, scale.highest + extent),
    width: clamp(width, scale.minWidth, 8 * extent),
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
