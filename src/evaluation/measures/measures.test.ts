import { describe, expect, it } from 'vitest';
import { areaMeasure, shareMeasure } from './measured.ts';
import { meanOfBoxes, peakOf, pointsAt } from './pointing.ts';
import { precisionAt, ranked } from './retrieval.ts';

describe('a figure with its interval', () => {
  it('is the area under the curve, on how many films, between bounds that other patients would give', () => {
    const { value, interval, n } = areaMeasure(
      [0.9, 0.8, 0.7, 0.3],
      [true, false, true, false],
      [1, 2, 3, 4],
    );

    expect([value, n]).toEqual([0.75, 4]);
    expect(interval![0]).toBeLessThanOrEqual(0.75);
    expect(interval![1]).toBe(1);
  });

  it('is none where a class is missing', () => {
    expect(areaMeasure([0.9, 0.8], [true, true], [1, 2])).toEqual({ value: null, interval: null, n: 2 });
  });

  it('does not move where all agree', () => {
    expect(shareMeasure([true, true, true], [1, 1, 2])).toEqual({ value: 1, interval: [1, 1], n: 3 });
  });
});

describe('the first films that a sentence finds', () => {
  const answer = ranked([0.1, 0.9, 0.5, 0.7], [false, true, false, true]);

  it('are as precise as the share of relevant ones among them', () => {
    expect([1, 2, 3, 4].map((k) => precisionAt(k, answer))).toEqual([1, 1, 2 / 3, 0.5]);
  });

  it('count a film as often as a resample holds it', () => {
    expect(precisionAt(3, answer, [1, 0, 2, 1])).toBe(1 / 3);
    expect(precisionAt(3, answer, [0, 0, 0, 0])).toBeNull();
  });
});

describe('where a map points', () => {
  const values = [0, 1, 2, 9, 4, 5];

  it('is the middle of its hottest cell, where there is film', () => {
    expect(peakOf({ rows: 2, columns: 3, values })).toEqual({ x: 0.5 / 3, y: 0.75 });
    expect(peakOf({ rows: 2, columns: 3, values, isFilm: [1, 1, 1, 0, 1, 1] })).toEqual({
      x: 2.5 / 3,
      y: 0.75,
    });
    expect(peakOf({ rows: 1, columns: 1, values, isFilm: [0] })).toBeNull();
  });

  it('is in a box, or near one', () => {
    const boxes = [{ left: 0.2, top: 0.2, right: 0.3, bottom: 0.3 }];

    expect(pointsAt({ x: 0.25, y: 0.3 }, boxes)).toBe(true);
    expect(pointsAt({ x: 0.32, y: 0.25 }, boxes)).toBe(false);
    expect(pointsAt({ x: 0.32, y: 0.25 }, boxes, 1 / 30)).toBe(true);
    expect(pointsAt(null, boxes, 1)).toBe(false);
  });

  it('is known without looking from the mean of the boxes, each cell by the share that is covered', () => {
    const half = { left: 0.25, top: 0, right: 0.5, bottom: 0.5 };
    const all = { left: 0, top: 0, right: 0.5, bottom: 0.5 };

    expect([...(meanOfBoxes([[half], [all, half]], { rows: 2, columns: 2 }).values as Float64Array)]).toEqual(
      [0.75, 0, 0, 0],
    );
  });
});
