import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anEvent } from '../../builders.ts';
import { asEvent } from '../../bundle/eventSchema.ts';
import type { MaskMark, Point } from '../../mark.ts';
import { gesture } from '../gestures.ts';
import { bitsOf, maskArea, maskOf, maskRegion } from './maskOf.ts';
import { maskTool } from './maskTool.ts';
import { outlineOf } from './outline.ts';
import { painted } from './paint.ts';
import { encodeMask } from './rle.ts';
import { filledMask, maskAfter } from './stroke.ts';

/** 30 columns and 20 rows. */
const film = { rows: 20, columns: 30, spacing: null, pixelAspect: null };
const brush = { radiusPx: 2, isErasing: false };
const markOf = (part: ReturnType<typeof maskOf>): MaskMark => ({
  tool: 'mask',
  text: '',
  ...part!,
});
const at = (...numbers: number[]) =>
  Array.from({ length: numbers.length / 2 }, (_, index) => ({
    x: numbers[2 * index]!,
    y: numbers[2 * index + 1]!,
  }));

/** Of a place from a leg, both in pixels across; rows of the leg are yet to be stretched. */
function awayFrom(centre: Point, from: Point, to: Point, aspect: number): number {
  const [dx, dy] = [to.x - from.x, (to.y - from.y) * aspect];
  const [x, y] = [centre.x - from.x, centre.y - from.y * aspect];
  const share = dx === 0 && dy === 0 ? 0 : Math.min(1, Math.max(0, (x * dx + y * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - share * dx, y - share * dy);
}

/** A mask drawn in lines of text. */
function drawn(...lines: readonly string[]): MaskMark {
  const [rows, columns] = [lines.length, lines[0]!.length];
  const bits = new Uint8Array(rows * columns);
  lines.forEach((line, y) => [...line].forEach((cell, x) => (bits[x * rows + y] = cell === '#' ? 1 : 0)));
  return markOf(maskOf(bits, [rows, columns]));
}

const picture = ({ rle }: Pick<MaskMark, 'rle'>): string[] => {
  const [rows, columns] = rle.size;
  const bits = bitsOf(rle);
  return Array.from({ length: rows }, (_, y) =>
    Array.from({ length: columns }, (_cell, x) => (bits[x * rows + y] === 1 ? '#' : '.')).join(''),
  );
};

describe('the brush', () => {
  it('paints the pixels whose centres lie within its radius of the way', () => {
    const dot = maskAfter(null, { ...film, rows: 5, columns: 6 }, at(3, 2), {
      radiusPx: 1.6,
      isErasing: false,
    });

    expect(picture(markOf(dot))).toEqual(['..##..', '.####.', '.####.', '..##..', '......']);
    expect(dot?.points).toEqual(at(1, 0, 5, 4));
  });

  it('is round on a film of oblong pixels, on which it is fewer rows than columns', () => {
    const tall = { ...film, rows: 5, columns: 8, pixelAspect: 2 };

    const dot = maskAfter(null, tall, at(4, 2.5), {
      radiusPx: 3,
      isErasing: false,
    });

    expect(picture(markOf(dot))).toEqual(['........', '..####..', '.######.', '..####..', '........']);
  });

  it('paints what lies within its radius of any leg, whatever film and way', () => {
    const [rows, columns] = [24, 17];
    const place = fc.record({
      x: fc.double({ min: 0, max: columns, noNaN: true }),
      y: fc.double({ min: 0, max: rows, noNaN: true }),
    });
    const ways = fc.array(place, { minLength: 1, maxLength: 4 });
    const aspects = fc.constantFrom(0.5, 1, 1.7);
    fc.assert(
      fc.property(ways, fc.double({ min: 0.6, max: 7, noNaN: true }), aspects, (way, radiusPx, aspect) => {
        const bits = painted(
          new Uint8Array(rows * columns),
          [rows, columns],
          way,
          { radiusPx, isErasing: false },
          aspect,
        );

        const legs =
          way.length === 1 ? [[way[0]!, way[0]!]] : way.slice(1).map((to, index) => [way[index]!, to]);
        bits.forEach((bit, index) => {
          const centre = {
            x: Math.floor(index / rows) + 0.5,
            y: ((index % rows) + 0.5) * aspect,
          };
          const away = Math.min(...legs.map(([from, to]) => awayFrom(centre, from!, to!, aspect)));
          if (away < radiusPx - 1e-6) expect(bit).toBe(1);
          // The pixel under the press is always marked.
          const isPressed =
            index ===
            Math.min(Math.floor(way[0]!.x), columns - 1) * rows + Math.min(Math.floor(way[0]!.y), rows - 1);
          if (away > radiusPx + 1e-6 && !isPressed) expect(bit).toBe(0);
        });
      }),
      { seed: 6, numRuns: 150 },
    );
  });

  it('lays out its own columns only, and makes of a mask what painting the whole film would', () => {
    const [rows, columns] = [20, 30];
    const cells = fc.array(fc.integer({ min: 0, max: 1 }), {
      minLength: 600,
      maxLength: 600,
    });
    const ways = fc.array(
      fc.record({
        x: fc.double({ min: 0, max: 30, noNaN: true }),
        y: fc.double({ min: 0, max: 20, noNaN: true }),
      }),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(cells, ways, fc.boolean(), (held, way, isErasing) => {
        const before = markOf(maskOf(Uint8Array.from(held).fill(1, 0, 1), [rows, columns]));
        const used = { radiusPx: 2.3, isErasing };

        const whole = maskOf(painted(bitsOf(before.rle), [rows, columns], way, used), [rows, columns]);

        expect(maskAfter(before, film, way, used)).toEqual(whole);
        expect(whole?.rle).toEqual(encodeMask(bitsOf(whole!.rle), [rows, columns]));
      }),
      { seed: 6, numRuns: 60 },
    );
  });

  it('adds to the mask that is selected, and its eraser takes away, the whole of it if it comes to that', () => {
    const line = markOf(maskAfter(null, film, at(5, 10, 20, 10), brush));
    const longer = markOf(maskAfter(line, film, at(20, 10, 20, 4), brush));
    expect(longer.points).toEqual(at(3, 2, 22, 12));

    const parted = markOf(
      maskAfter(longer, film, at(12, 0, 12, 19), {
        radiusPx: 1,
        isErasing: true,
      }),
    );
    expect(outlineOf(parted.rle)).toHaveLength(2);
    expect(
      maskAfter(parted, film, at(0, 10, 30, 10), {
        radiusPx: 30,
        isErasing: true,
      }),
    ).toBeNull();
  });

  it('never leaves the film, and marks the pixel under a click at least', () => {
    const place = fc.double({ min: 0, max: 30, noNaN: true });
    fc.assert(
      fc.property(place, place, fc.double({ min: 0.1, max: 9, noNaN: true }), (x, y, radiusPx) => {
        const dot = markOf(
          maskAfter(null, film, [{ x, y: Math.min(y, 20) }], {
            radiusPx,
            isErasing: false,
          }),
        );

        const [from, to] = dot.points;
        expect(from!.x >= 0 && from!.y >= 0 && to!.x <= 30 && to!.y <= 20).toBe(true);
        expect(maskArea(dot.rle, null).value).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  it('is one command a stroke, an eraser’s while Shift is held; Escape leaves nothing', () => {
    const hand = gesture(maskTool).down(1, 2).move(3, 4).move(5, 6).up();
    expect(hand.commands()).toEqual([{ kind: 'add', points: at(1, 2, 3, 4, 5, 6), isErasing: false }]);

    expect(gesture(maskTool).down(1, 2).move(3, 4).escape().commands()).toEqual([]);
    const step = maskTool.step(
      { kind: 'idle' },
      { kind: 'down', at: { x: 1, y: 1 }, slop: 2, isStraight: true },
    );
    expect(step.state).toMatchObject({ isErasing: true });
  });
});

const zeros = '0'.repeat(64);

describe('a mask from another workstation', () => {
  it('is taken with its pixels, and not where they are no pixels of its size', () => {
    const mark = drawn('.##.', '.##.');
    const asked = (rle: object | undefined) =>
      asEvent({
        ...anEvent({}, { kind: 'mark', markId: 'm', mark }),
        prev: zeros,
        hash: zeros,
        mark: { ...mark, rle },
      });

    expect(asked(mark.rle)).toHaveProperty('event');
    expect(asked({ ...mark.rle, counts: '11' })).toEqual({ place: 'mark.rle' });
    expect(asked(undefined)).toEqual({ place: 'mark' });
  });
});

describe('the holes of a mask', () => {
  it('are filled where the edge of the film cannot be reached, side by side', () => {
    const ring = drawn('.####.', '.#..#.', '.##.#.', '.###..', '......');

    // The way out over a corner is none.
    expect(picture(markOf(filledMask(ring)))).toEqual(['.####.', '.####.', '.####.', '.###..', '......']);
    expect(filledMask(drawn('.##.', '.#..'))).toBeNull();
  });
});

describe('what is known of a mask', () => {
  it('is its area in square millimetres of oblong pixels, and in pixels without a scale', () => {
    const mask = drawn('.##', '.##', '.#.');

    expect(maskArea(mask.rle, { rowMm: 0.2, columnMm: 0.1, kind: 'detector' })).toEqual({
      kind: 'area',
      value: expect.closeTo(0.1, 9) as number,
      unit: 'mm2',
    });
    expect(maskArea(mask.rle, null)).toEqual({
      kind: 'area',
      value: 5,
      unit: 'px2',
    });
  });

  it('is its pixels row by row', () => {
    const region = maskRegion(drawn('.##.#', '.....', '#....').rle);

    expect([region.spansOf(0), region.spansOf(1), region.spansOf(2)]).toEqual([
      [
        [1, 3],
        [4, 5],
      ],
      [],
      [[0, 1]],
    ]);
  });

  it('is an outline of corners only, a hole a line of its own', () => {
    const lines = outlineOf(drawn('#####', '#...#', '#####').rle);

    expect(lines.map((line) => line.length)).toEqual([4, 4]);
    expect(new Set(lines.flat().map(({ x, y }) => `${String(x)},${String(y)}`))).toEqual(
      new Set(['0,0', '5,0', '5,3', '0,3', '1,1', '4,1', '4,2', '1,2']),
    );
  });

  it('is enclosed by its outline: Gauss’s formula over the lines gives its pixels', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1 }), {
          minLength: 42,
          maxLength: 42,
        }),
        (cells) => {
          fc.pre(cells.includes(1));
          const { rle } = markOf(maskOf(Uint8Array.from(cells), [6, 7]));

          const twice = outlineOf(rle).reduce(
            (sum, line) =>
              sum +
              line.reduce((part, { x, y }, index) => {
                const next = line[(index + 1) % line.length]!;
                return part + x * next.y - next.x * y;
              }, 0),
            0,
          );

          expect(twice / 2).toBe(cells.filter((cell) => cell === 1).length);
        },
      ),
    );
  });
});
