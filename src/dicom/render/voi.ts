/** A VOI window as a function from modality units to 0..1 (PS3.3 C.11.2.1.2 and C.11.2.1.3). */
import type { VoiWindow } from '../film.ts';

export function voiFunction({
  center,
  width,
  shape,
}: Pick<VoiWindow, 'center' | 'width' | 'shape'>): (value: number) => number {
  switch (shape) {
    case 'LINEAR':
      // A width of 1 is a threshold; the slope below would divide by zero.
      if (width === 1) return (value) => (value <= center - 0.5 ? 0 : 1);
      return (value) => clamped((value - (center - 0.5)) / (width - 1) + 0.5);
    case 'LINEAR_EXACT':
      return (value) => clamped((value - center) / width + 0.5);
    case 'SIGMOID':
      return (value) => 1 / (1 + Math.exp((-4 * (value - center)) / width));
  }
}

function clamped(value: number): number {
  return Math.min(1, Math.max(0, value));
}
