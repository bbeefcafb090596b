/** A VOI transform as a function from modality units to 0..1 (PS3.3 C.11.2.1.1 to C.11.2.1.3). */
import type { LookupTable } from '../display.ts';
import type { Voi } from '../film.ts';
import { entryOf } from './modality.ts';

/** A table of the file where it maps; moved and stretched by whoever changes centre and width. */
export function tableVoi(table: LookupTable): Voi {
  const width = table.entries.length;
  return { center: table.first + width / 2, width, shape: table };
}

export function voiFunction({ center, width, shape }: Voi): (value: number) => number {
  switch (shape) {
    case 'LINEAR':
      // A width of 1 is a threshold; the slope below would divide by zero.
      if (width === 1) return (value) => (value <= center - 0.5 ? 0 : 1);
      return (value) => clamped((value - (center - 0.5)) / (width - 1) + 0.5);
    case 'LINEAR_EXACT':
      return (value) => clamped((value - center) / width + 0.5);
    case 'SIGMOID':
      return (value) => 1 / (1 + Math.exp((-4 * (value - center)) / width));
    default: {
      const { first, entries, fullScale } = shape;
      const start = center - width / 2;
      const pace = entries.length / width;
      return (value) => entryOf(shape, first + (value - start) * pace) / fullScale;
    }
  }
}

function clamped(value: number): number {
  return Math.min(1, Math.max(0, value));
}
