import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeMask, encodeMask, packed, runsOf } from './rle.ts';

const anyMask = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
  .chain(([rows, columns]) =>
    fc
      .array(fc.integer({ min: 0, max: 1 }), { minLength: rows * columns, maxLength: rows * columns })
      .map((bits) => ({ size: [rows, columns] as const, bits: Uint8Array.from(bits) })),
  );

const hasNumpy = spawnSync('python3', ['-c', 'import numpy']).status === 0;

/** Written from COCO's description alone: unpack the text, repeat 0 and 1, fold by columns (order F). */
const numpyDecode = `
import sys, json, numpy as np
rle = json.load(sys.stdin)
runs, at, text = [], 0, rle['counts']
while at < len(text):
    x, k, more = 0, 0, True
    while more:
        c = ord(text[at]) - 48
        x |= (c & 0x1f) << (5 * k)
        more = bool(c & 0x20)
        at += 1; k += 1
        if not more and c & 0x10: x |= -1 << (5 * k)
    if len(runs) > 2: x += runs[-2]
    runs.append(x)
flat = np.repeat(np.arange(len(runs)) % 2, runs)
print(json.dumps(flat.reshape(rle['size'], order='F').tolist()))
`;

describe('a mask as text', () => {
  it('is what COCO’s own example packs to', () => {
    // Runs of a 9-pixel picture, and the same with a run as long as the one two before: the difference is 0.
    expect(packed([2, 3, 4])).toBe('234');
    expect(packed([40, 3, 5, 3])).toBe('X1350');
    expect(runsOf('X1350')).toEqual([40, 3, 5, 3]);
  });

  it('runs down the columns, from the left, and begins outside', () => {
    // A row of three pixels, and the middle of them; then a column of three, whole.
    expect(encodeMask(Uint8Array.of(0, 1, 0), [1, 3]).counts).toBe(packed([1, 1, 1]));
    expect(encodeMask(Uint8Array.of(1, 1, 1), [3, 1]).counts).toBe(packed([0, 3]));
  });

  it('comes back as it was, whatever the mask', () => {
    fc.assert(
      fc.property(anyMask, ({ size, bits }) => {
        expect(decodeMask(encodeMask(bits, size))).toEqual(bits);
      }),
    );
  });

  it('is refused where it is cut, or says another number of pixels', () => {
    const { counts } = encodeMask(new Uint8Array(100).fill(1, 20, 70), [10, 10]);

    expect(decodeMask({ size: [10, 11], counts })).toBeNull();
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (text) => {
        const bits = decodeMask({ size: [10, 10], counts: text });
        expect(bits === null || bits.length === 100).toBe(true);
      }),
    );
  });

  it.skipIf(!hasNumpy)('is read by numpy, pixel by pixel (needs python3-numpy)', () => {
    const [rows, columns] = [60, 80];
    const bits = new Uint8Array(rows * columns);
    for (let x = 0; x < columns; x++)
      for (let y = 0; y < rows; y++) bits[x * rows + y] = Math.hypot(x - 50, (y - 20) * 1.7) < 25 ? 1 : 0;

    const { stdout } = spawnSync('python3', ['-c', numpyDecode], {
      input: JSON.stringify(encodeMask(bits, [rows, columns])),
    });
    const picture = JSON.parse(stdout.toString()) as number[][];

    expect([picture.length, picture[0]?.length]).toEqual([60, 80]);
    for (const [y, row] of picture.entries())
      expect(row).toEqual(Array.from({ length: columns }, (_, x) => bits[x * rows + y]));
  });
});
