/** Each kind of step beside the same sum written plainly in float64, at sizes that no tile divides. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxDifference } from '../golden.ts';
import type { Layout, Place } from './layout.ts';
import { createMachine, machineLayout } from './machine.ts';
import { attention, norm, pick, product, unitRows, type Activation, type Step } from './steps.ts';

const wave = (length: number, step: number, scale = 1): Float32Array =>
  Float32Array.from({ length }, (_, i) => scale * Math.sin(step * (i + 1)));

/** Runs the steps that `plan` makes, and reads what lies at its place afterwards. */
async function answered(plan: (layout: Layout) => { steps: Step[]; out: Place; count: number }) {
  const room = machineLayout(1);
  const { steps, out, count } = plan(room.layout);
  const machine = await createMachine(room);
  machine.run(steps);
  return machine.floats(out, count);
}
const placed = (layout: Layout, values: Float32Array): Place =>
  layout.constant(values.length, (target) => target.set(values));

/** Abramowitz and Stegun's series 7.1.5 near zero; far from it erf is ±1 to the last digit. */
function erf(x: number): number {
  if (Math.abs(x) > 5.5) return Math.sign(x);
  let [sum, term] = [x, x];
  for (let n = 1; n < 200; n++) {
    term *= -(x * x) / n;
    sum += term / (2 * n + 1);
  }
  return (2 / Math.sqrt(Math.PI)) * sum;
}
const activations: Readonly<Record<Activation, (x: number) => number>> = {
  none: (x) => x,
  relu: (x) => Math.max(0, x),
  relu6: (x) => Math.min(6, Math.max(0, x)),
  gelu: (x) => x * 0.5 * (1 + erf(x / Math.SQRT2)),
};

/** [columns, inner] as panels of eight. */
function packed(layout: Layout, weight: Float32Array, columns: number, inner: number): Place {
  return layout.constant(Math.ceil(columns / 8) * 8 * inner, (target) => {
    for (let column = 0; column < columns; column++)
      for (let k = 0; k < inner; k++)
        target[(Math.floor(column / 8) * inner + k) * 8 + (column % 8)] = weight[column * inner + k]!;
  });
}

describe('a step of the native engine', () => {
  it('multiplies matrices of any size, adds bias and residual, and activates', async () => {
    const sizes = fc.record({
      rows: fc.integer({ min: 1, max: 60 }),
      inner: fc.integer({ min: 1, max: 40 }),
      columns: fc.integer({ min: 1, max: 140 }),
      activation: fc.constantFrom<Activation>('none', 'relu', 'relu6', 'gelu'),
      isResidual: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(sizes, async ({ rows, inner, columns, activation, isResidual }) => {
        const [a, weight] = [wave(rows * inner, 0.7), wave(columns * inner, 1.3)];
        const [bias, around] = [wave(columns, 0.9), wave(rows * columns, 0.3, 4)];

        const found = await answered((layout) => {
          const out = layout.room(rows * columns);
          const map = {
            weight: packed(layout, weight, columns, inner),
            bias: placed(
              layout,
              Float32Array.from({ length: Math.ceil(columns / 8) * 8 }, (_, i) => bias[i] ?? 0),
            ),
            inner,
            outer: columns,
          };
          const residual = { at: placed(layout, around), stride: columns };
          const options = { activation, ...(isResidual ? { residual } : {}) };
          const step = product(
            { at: placed(layout, a), stride: inner },
            map,
            { at: out, stride: columns },
            rows,
            options,
          );
          return { steps: [step], out, count: rows * columns };
        });

        const expected = Array.from({ length: rows * columns }, (_, cell) => {
          const [row, column] = [Math.floor(cell / columns), cell % columns];
          let sum = bias[column]! + (isResidual ? around[cell]! : 0);
          for (let k = 0; k < inner; k++) sum += a[row * inner + k]! * weight[column * inner + k]!;
          return activations[activation](sum);
        });
        expect(maxDifference(found, expected)).toBeLessThan(2e-5);
      }),
      { numRuns: 60, seed: 10 },
    );
  });

  it('attends over any number of tokens, and not at all across a mask', async () => {
    const sizes = fc.record({
      tokens: fc.integer({ min: 1, max: 30 }),
      heads: fc.integer({ min: 1, max: 3 }),
      headSize: fc.constantFrom(1, 5, 8, 12, 64),
      isMasked: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(sizes, async ({ tokens, heads, headSize, isMasked }) => {
        const width = heads * headSize;
        const qkv = wave(tokens * 3 * width, 0.37, 2);
        // Two sentences side by side.
        const mask = Float32Array.from({ length: tokens * tokens }, (_, i) =>
          Math.floor(i / tokens) < tokens / 2 === i % tokens < tokens / 2 ? 0 : -1e9,
        );

        const found = await answered((layout) => {
          const whole = (count: number): number => Math.ceil(count / 8) * 8;
          layout.scratch(6 * whole(tokens));
          const places = {
            qkv: placed(layout, qkv),
            keys: layout.room(whole(tokens) * width),
            values: layout.room(tokens * heads * whole(headSize)),
            out: layout.room(tokens * width),
          };
          const steps = attention(places, tokens, heads, headSize, isMasked ? placed(layout, mask) : 0);
          return { steps, out: places.out, count: tokens * width };
        });

        const at = (token: number, part: number, head: number, i: number): number =>
          qkv[token * 3 * width + part * width + head * headSize + i]!;
        const expected = Array.from({ length: tokens * width }, (_, cell) => {
          const [query, head, i] = [
            Math.floor(cell / width),
            Math.floor((cell % width) / headSize),
            cell % headSize,
          ];
          const weights = Array.from({ length: tokens }, (_, key) => {
            let score = 0;
            for (let k = 0; k < headSize; k++) score += at(query, 0, head, k) * at(key, 1, head, k);
            return score / Math.sqrt(headSize) + (isMasked ? mask[query * tokens + key]! : 0);
          });
          const top = Math.max(...weights);
          const shares = weights.map((score) => Math.exp(score - top));
          const sum = shares.reduce((all, share) => all + share, 0);
          return shares.reduce((all, share, key) => all + (share / sum) * at(key, 2, head, i), 0);
        });
        expect(maxDifference(found, expected)).toBeLessThan(5e-5);
      }),
      { numRuns: 60, seed: 10 },
    );
  });

  it.each([1, 3, 4, 7, 64, 130])('normalises rows of %i, the constant one too', async (width) => {
    const rows = 20;
    const values = wave(rows * width, 0.21, 3).map((value, i) => (i < width ? 5 : value));
    const [scale, shift] = [wave(width, 0.4), wave(width, 0.6)];

    const found = await answered((layout) => {
      const [from, out] = [{ at: placed(layout, values), stride: width }, layout.room(rows * width)];
      const map = { scale: placed(layout, scale), shift: placed(layout, shift) };
      return {
        steps: [norm(from, map, { at: out, stride: width }, rows, width, 1e-5)],
        out,
        count: rows * width,
      };
    });

    const expected = Array.from(values, (value, cell) => {
      const row = values.slice(Math.floor(cell / width) * width, (Math.floor(cell / width) + 1) * width);
      const mean = row.reduce((sum, each) => sum + each, 0) / width;
      const variance = row.reduce((sum, each) => sum + (each - mean) ** 2, 0) / width;
      return ((value - mean) / Math.sqrt(variance + 1e-5)) * scale[cell % width]! + shift[cell % width]!;
    });
    expect(maxDifference(found, expected)).toBeLessThan(1e-4);
  });

  it('brings picked rows to length one, and leaves a row of zeros', async () => {
    const table = Float32Array.of(3, 4, 0, 0, 5, 12);

    const found = await answered((layout) => {
      const indices = layout.constant(3, (target) =>
        new Int32Array(target.buffer, target.byteOffset, 3).set([2, 1, 0]),
      );
      const out = layout.room(6);
      return {
        steps: [pick({ at: placed(layout, table), stride: 2 }, indices, 3, 2, out), unitRows(out, 2, 3)],
        out,
        count: 6,
      };
    });

    expect(maxDifference(found, [5 / 13, 12 / 13, 0, 0, 0.6, 0.8])).toBeLessThan(1e-6);
  });
});
