import { describe, expect, it } from 'vitest';
import { aMark } from '../builders.ts';
import { boxAround, iou, matchBoxes } from './boxes.ts';

const box = (left: number, top: number, side = 10) => ({ left, top, right: left + side, bottom: top + side });

describe('the overlap of two boxes', () => {
  it('is the part they share of what they cover together', () => {
    expect(iou(box(0, 0), box(5, 0))).toBeCloseTo(50 / 150, 12);
    expect(iou(box(0, 0), box(0, 0))).toBe(1);
    expect(iou(box(0, 0), box(10, 0))).toBe(0);
    expect(iou(box(0, 0, 20), box(5, 5))).toBeCloseTo(100 / 400, 12);
  });
});

describe('the boxes of two readers', () => {
  it('are paired by the largest overlap first, each once, and not under one half', () => {
    // Over the first box lie one at 9/11 and one at 7/13; the far one has none.
    const match = matchBoxes([box(0, 0), box(100, 100)], [box(3, 0), box(1, 0), box(200, 0)]);

    expect(match).toMatchObject({ boxes: 5, pairs: 1 });
    expect(match.iouSum).toBeCloseTo(9 / 11, 12);
  });

  it('are those around closed marks; a length encloses nothing', () => {
    const points = [
      { x: 8, y: 2 },
      { x: 1, y: 5 },
      { x: 4, y: 9 },
    ];

    expect(boxAround(aMark({ tool: 'polygon', points }))).toEqual({ left: 1, top: 2, right: 8, bottom: 9 });
    expect(boxAround(aMark({ tool: 'length' }))).toBeNull();
  });
});
