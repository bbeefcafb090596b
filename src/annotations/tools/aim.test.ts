import { describe, expect, it } from 'vitest';
import { boxTool } from './box.ts';
import { anchorOf, snapped, straightened } from './aim.ts';
import { lengthTool } from './length/lengthTool.ts';

const at = (x: number, y: number) => ({ x, y });

describe('a place that a hand means', () => {
  it('is the nearest handle within reach, else where the hand is', () => {
    const handles = [at(10, 10), at(14, 10)];

    expect(snapped(at(13, 11), handles, 8)).toEqual(at(14, 10));
    expect(snapped(at(30, 30), handles, 8)).toEqual(at(30, 30));
  });

  it('is level, upright or aslant from the point before', () => {
    expect(straightened(at(10, 10), at(50, 13), 'eight', null)).toEqual(at(50, 10));
    expect(straightened(at(10, 10), at(8, -40), 'eight', null)).toEqual(at(10, -40));
    expect(straightened(at(10, 10), at(30, 34), 'eight', null)).toEqual(at(32, 32));
  });

  it('is aslant by 45° of the patient on oblong pixels', () => {
    // Rows of 0.2 mm, columns of 0.1 mm: 20 columns and 10 rows are 2 mm each.
    expect(straightened(at(0, 0), at(20, 10.4), 'eight', { rowMm: 0.2, columnMm: 0.1 })).toMatchObject({
      x: 20.4,
      y: 10.2,
    });
  });

  it('makes a square of a box, whichever corner is carried', () => {
    const box = [at(0, 0), at(40, 20)];
    const carried = {
      kind: 'adjusting',
      markId: 'm',
      handle: 1,
      from: at(40, 0),
      before: box,
      points: box,
    } as const;

    expect(anchorOf(carried, boxTool, null)).toEqual(at(0, 20));
    expect(straightened(at(0, 20), at(40, 0), 'diagonals', null)).toEqual(at(30, -10));
  });

  it('counts from the other end of a length, and from where a whole mark was taken', () => {
    const line = [at(0, 0), at(40, 20)];
    const carried = { kind: 'adjusting', markId: 'm', from: at(40, 20), before: line, points: line } as const;

    expect(anchorOf({ ...carried, handle: 1 }, lengthTool, null)).toEqual(at(0, 0));
    expect(anchorOf({ ...carried, handle: null }, lengthTool, null)).toEqual(at(40, 20));
  });
});
