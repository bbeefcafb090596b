/** The brush as it lies in the hand. */
import type { Brush } from './paint.ts';

export const firstBrush: Brush = { radiusPx: 12, isErasing: false };
export const largestRadiusPx = 200;

interface BrushHand {
  readonly brush: Brush;
  readonly setBrush: (brush: Brush) => void;
}

export function resizeBrush({ brush, setBrush }: BrushHand, notches: number): void {
  setBrush(resized(brush, notches));
}

/** A notch changes it by a fifth, and by a pixel at least. */
function resized({ radiusPx, isErasing }: Brush, notches: number): Brush {
  const wanted = radiusPx * 1.2 ** notches;
  const radius =
    notches > 0 ? Math.max(radiusPx + 1, Math.round(wanted)) : Math.min(radiusPx - 1, Math.round(wanted));
  return { radiusPx: Math.min(Math.max(radius, 1), largestRadiusPx), isErasing };
}
