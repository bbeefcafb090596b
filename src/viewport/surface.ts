/**
 * The surface that a film is drawn on, in whole pixels of the screen: a canvas of CSS pixels would show a film twice
 * as coarse on a screen of two pixels to one. Views and overlays go on counting in CSS pixels; a size that is whole
 * on the screen may be fractional in them.
 */
import type { Size } from './geometry.ts';

export interface Surface {
  /** CSS pixels. */
  readonly size: Size;
  /** Surface pixels to one CSS pixel; fractional under a zoomed page or a scaled desktop. */
  readonly pixelRatio: number;
}

export function surfaceOf(element: HTMLElement): Surface {
  const { width, height } = element.getBoundingClientRect();
  return wholeSurface({ width, height }, window.devicePixelRatio);
}

export function wholeSurface({ width, height }: Size, pixelRatio: number): Surface {
  const whole = (length: number) => Math.round(length * pixelRatio) / pixelRatio;
  return { size: { width: whole(width), height: whole(height) }, pixelRatio };
}

export function isHidden({ size }: Surface): boolean {
  return size.width === 0 || size.height === 0;
}

/** Only on a change: setting a canvas to the size it has wipes it. */
export function fitCanvas(canvas: HTMLCanvasElement, { size, pixelRatio }: Surface): void {
  const width = Math.round(size.width * pixelRatio);
  const height = Math.round(size.height * pixelRatio);
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  canvas.style.width = `${size.width}px`;
  canvas.style.height = `${size.height}px`;
}

/** Told between layout and paint, once a frame at most, so that what is drawn at once is never seen blank. */
export function followSize(element: HTMLElement, onChange: () => void): () => void {
  const observer = new ResizeObserver(onChange);
  observer.observe(element);
  return () => observer.disconnect();
}
