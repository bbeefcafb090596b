import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whiteTopHat } from './topHat.ts';

/** By the definition: the largest of the smallest of each square, taken off. */
function byDefinition(data: Uint8Array, width: number, height: number, radius: number): number[] {
  const over = (of: (x: number, y: number) => number, choose: (...all: number[]) => number) =>
    Array.from({ length: width * height }, (_, at) => {
      const [x, y] = [at % width, Math.floor(at / width)];
      const all: number[] = [];
      for (let v = Math.max(0, y - radius); v <= Math.min(height - 1, y + radius); v++)
        for (let u = Math.max(0, x - radius); u <= Math.min(width - 1, x + radius); u++) all.push(of(u, v));
      return choose(...all);
    });
  const least = over((x, y) => data[y * width + x]!, Math.min);
  const opened = over((x, y) => least[y * width + x]!, Math.max);
  return Array.from(data, (grey, at) => grey - opened[at]!);
}

describe('thin bright strokes', () => {
  it('are what an opening by a square takes away', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 3 }),
        fc.uint8Array({ minLength: 81, maxLength: 81 }),
        (width, height, radius, greys) => {
          const data = greys.slice(0, width * height);

          expect([...whiteTopHat({ width, height, data }, radius)]).toEqual(
            byDefinition(data, width, height, radius),
          );
        },
      ),
      { seed: 7, numRuns: 60 },
    );
  });
});
