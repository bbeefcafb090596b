/**
 * Window arithmetic in modality units. A window of the file wins (PS3.3 C.11.2); a film without one gets the
 * 1st to 99th percentile of its values, so that a burnt-in marker or an empty collimator does not set the contrast.
 */
import type { Film, Frame, VoiWindow } from '../dicom/index.ts';
import { percentilesOf } from './percentile.ts';

export interface DisplayWindow {
  readonly center: number;
  readonly width: number;
}

export type VoiShape = VoiWindow['shape'];

/** The window at which a film opens, and the bounds that a person's changes stay within. */
export interface WindowScale {
  readonly initial: DisplayWindow;
  readonly shape: VoiShape;
  readonly minWidth: number;
  /** Lowest and highest modality value of the film. */
  readonly lowest: number;
  readonly highest: number;
}

export function windowScaleOf({ film, stored, min, max }: Frame): WindowScale {
  const { slope, intercept } = film.rescale;
  const ends = [min * slope + intercept, max * slope + intercept];
  const given = usableWindows(film)[0];
  const shape = given?.shape ?? 'LINEAR_EXACT';
  const step = Math.abs(slope) || 1;
  const minWidth = shape === 'LINEAR' ? Math.max(1, step) : step;
  const initial = given ?? percentileWindow(film, stored);
  return {
    initial: { center: initial.center, width: Math.max(initial.width, minWidth) },
    shape,
    minWidth,
    lowest: Math.min(...ends),
    highest: Math.max(...ends),
  };
}

/** Some files carry a width of 0 or an unreadable number: such a window would blank the film. */
export function usableWindows(film: Film): readonly VoiWindow[] {
  return film.windows.filter(({ center, width }) => Number.isFinite(center) && width > 0);
}

function percentileWindow(film: Film, stored: Frame['stored']): DisplayWindow {
  const { slope, intercept } = film.rescale;
  const [low = 0, high = 0] = percentilesOf(stored, [0.01, 0.99]);
  const center = ((low + high) / 2) * slope + intercept;
  return { center, width: (high - low) * Math.abs(slope) };
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
