import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patchTissue } from './patchTissue.ts';
import { toInput } from './toInput.ts';
import { triangleRows } from './triangle.ts';

const rule = (letterboxSide: number, size: number) =>
  ({ preset: 'osselet', letterboxSide, size, mean: 0.3, std: 0.25 }) as const;

describe('the network’s input', () => {
  it('is value / 255, less the mean, over the deviation, when nothing is resized', () => {
    const grey = { width: 2, height: 2, data: Uint8Array.of(0, 255, 51, 102) };

    const values = [...toInput(grey, rule(2, 2))];

    [-1.2, 2.8, -0.4, 0.4].forEach((value, i) => expect(values[i]).toBeCloseTo(value, 5));
  });

  it('halves with the triangle filter: weights 1, 3, 3, 1 over 8 inside, 3, 3, 1 over 7 at the edge', () => {
    const rows = triangleRows(8, 4);

    expect([...(rows[1]?.weights ?? [])]).toEqual([1, 3, 3, 1].map((weight) => weight / 8));
    expect(rows[0]?.first).toBe(0);
    [3, 3, 1].forEach((weight, i) => expect(rows[0]?.weights[i]).toBeCloseTo(weight / 7, 6));
  });

  it('keeps a uniform film uniform at any size', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 24 }),
        fc.integer({ min: 1, max: 24 }),
        fc.nat(255),
        (side, size, grey) => {
          const data = new Uint8Array(side * side).fill(grey);

          const values = toInput({ width: side, height: side, data }, rule(side, size));

          for (const value of values) expect(value).toBeCloseTo((grey / 255 - 0.3) / 0.25, 4);
        },
      ),
    );
  });
});

describe('tissue', () => {
  it('is where the patch’s mean passes the threshold', () => {
    const input = new Float32Array(16).fill(-1.2);
    input.fill(1, 2, 4);

    expect([...patchTissue(input, 2, -0.72)]).toEqual([0, 1, 0, 0]);
  });
});
