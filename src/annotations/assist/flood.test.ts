import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countAt, floodFrom, startThreshold, stepped } from './flood.ts';

/** A grid from rows of cosines; a dot has no tissue. */
function mapOf(...lines: readonly string[]) {
  const cells = lines.map((line) => line.trim().split(/\s+/));
  const values = cells.flat();
  return {
    rows: cells.length,
    columns: cells[0]!.length,
    cosines: Float32Array.from(values, (value) => (value === '.' ? 1 : Number(value))),
    tissue: Uint8Array.from(values, (value) => (value === '.' ? 0 : 1)),
  };
}

const anyMap = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 }))
  .chain(([rows, columns]) =>
    fc.record({
      map: fc.record({
        rows: fc.constant(rows),
        columns: fc.constant(columns),
        cosines: fc
          .array(fc.integer({ min: 0, max: 20 }), { minLength: rows * columns, maxLength: rows * columns })
          .map((values) => Float32Array.from(values, (value) => value / 20)),
        tissue: fc
          .array(fc.integer({ min: 0, max: 3 }), { minLength: rows * columns, maxLength: rows * columns })
          .map((values) => Uint8Array.from(values, (value) => Math.min(value, 1))),
      }),
      seed: fc.nat(rows * columns - 1),
    }),
  );

/** The same by the definition: spread from the seed over tissue of this cosine or more, until nothing changes. */
function spread({ rows, columns, cosines, tissue }: ReturnType<typeof mapOf>, seed: number, least: number) {
  const region = new Set([seed]);
  for (let before = -1; before !== region.size; ) {
    before = region.size;
    for (let patch = 0; patch < rows * columns; patch++) {
      if (tissue[patch] === 0 || cosines[patch]! < least) continue;
      const isBeside = [...region].some((other) => {
        const across = Math.abs((other % columns) - (patch % columns));
        return across + Math.abs(Math.floor(other / columns) - Math.floor(patch / columns)) === 1;
      });
      if (isBeside) region.add(patch);
    }
  }
  return region;
}

describe('the region that is like a click', () => {
  it('takes the patches that are joined to it, and not one as like beyond a gap or a corner', () => {
    const map = mapOf('1.0 0.9 0.2 0.9', '0.3 0.8 0.2 0.9', '0.2 0.2 0.9 0.9');

    const flood = floodFrom(map, 0);

    expect(flood.order.slice(0, countAt(flood, 0.8))).toEqual([0, 1, 5]);
  });

  it('leaves the background out, however like it is', () => {
    const flood = floodFrom(mapOf('1.0 .   0.9', '0.9 .   0.9'), 0);

    expect(flood.order).toEqual([0, 3]);
  });

  it('is, at every threshold, what spreads from the click over patches of that cosine', () => {
    fc.assert(
      fc.property(anyMap, fc.integer({ min: 0, max: 20 }), ({ map, seed }, step) => {
        const threshold = Math.fround(step / 20);
        const flood = floodFrom(map, seed);

        expect(new Set(flood.order.slice(0, countAt(flood, threshold)))).toEqual(
          spread(map, seed, threshold),
        );
      }),
    );
  });

  it('grows or stays with each notch of the wheel, shrinks with the other way, and holds the click', () => {
    fc.assert(
      fc.property(anyMap, fc.integer({ min: -3, max: 3 }), ({ map, seed }, notches) => {
        const flood = floodFrom(map, seed);
        const from = startThreshold(map);

        const before = countAt(flood, from);
        const after = countAt(flood, stepped(flood, from, notches));

        if (notches > 0) expect(after >= before).toBe(true);
        if (notches < 0) expect(after <= before).toBe(true);
        expect(flood.order[0]).toBe(seed);
        expect(after).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  it('reaches all that can be reached by the wheel, and comes back to the click', () => {
    const map = mapOf('1.0 0.99 0.98 0.2', '0.5 0.97 0.1 0.3');
    const flood = floodFrom(map, 0);
    const counts: number[] = [];
    let threshold = 1;
    for (let turn = 0; turn < 8; turn++) {
      counts.push(countAt(flood, threshold));
      threshold = stepped(flood, threshold, 1);
    }

    expect(counts).toEqual([1, 2, 3, 4, 5, 7, 8, 8]);
    for (let turn = 0; turn < 9; turn++) threshold = stepped(flood, threshold, -1);
    expect(countAt(flood, threshold)).toBe(1);
  });
});
