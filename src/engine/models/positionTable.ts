/**
 * The position table stretched to another grid: bicubic, a = −0.75, pixel centres (align_corners false), border
 * clamped, in float64. `exact` samples at (i + 0.5) trained / n − 0.5; `plus01` at (i + 0.5) trained / (n + 0.1) − 0.5.
 */
import type { PositionRule } from '../architecture.ts';

export interface TrainedPositions {
  /** [1 + side², width], CLS first. */
  readonly values: Float32Array;
  readonly side: number;
  readonly width: number;
}

/** [1 + rows × columns, width]; the table itself where the grid is the trained one. */
export function positionTable(
  { values, side, width }: TrainedPositions,
  [rows, columns]: readonly [number, number],
  rule: PositionRule,
): Float32Array {
  if (rows === side && columns === side) return values;
  const down = cubicTaps(side, rows, rule);
  const across = cubicTaps(side, columns, rule);
  const table = new Float32Array((1 + rows * columns) * width);
  table.set(values.subarray(0, width));
  const patch = (row: number, column: number, channel: number): number =>
    values[(1 + row * side + column) * width + channel] ?? 0;
  down.forEach((vertical, y) =>
    across.forEach((horizontal, x) => {
      for (let channel = 0; channel < width; channel++) {
        table[(1 + y * columns + x) * width + channel] = weighed(vertical, (row) =>
          weighed(horizontal, (column) => patch(row, column, channel)),
        );
      }
    }),
  );
  return table;
}

type Tap = readonly [at: number, weight: number];

function cubicTaps(from: number, to: number, rule: PositionRule): Tap[][] {
  const step = from / (rule === 'exact' ? to : to + 0.1);
  return Array.from({ length: to }, (_, i) => {
    const centre = (i + 0.5) * step - 0.5;
    const below = Math.floor(centre);
    return [-1, 0, 1, 2].map((offset): Tap => {
      const at = Math.min(Math.max(below + offset, 0), from - 1);
      return [at, cubic(Math.abs(centre - below - offset))];
    });
  });
}

function cubic(distance: number): number {
  const a = -0.75;
  if (distance <= 1) return ((a + 2) * distance - (a + 3)) * distance ** 2 + 1;
  return ((a * distance - 5 * a) * distance + 8 * a) * distance - 4 * a;
}

function weighed(taps: readonly Tap[], value: (at: number) => number): number {
  return taps.reduce((sum, [at, weight]) => sum + weight * value(at), 0);
}
