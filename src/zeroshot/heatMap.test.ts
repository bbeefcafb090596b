import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SimilarityMap } from '../embeddings/index.ts';
import { heatCells, heatStep, heatStepStarts } from './heatMap.ts';

const rule = { start: 0.3, hot: 0.6, full: 0.8, tissueThreshold: -0.72 };

/** A 4 × 4 grid on a 400-pixel square: one patch is 100 letterbox pixels. */
function aMap(cosines: Record<number, number>, background: readonly number[] = []): SimilarityMap {
  return {
    rows: 4,
    columns: 4,
    cosines: Float32Array.from({ length: 16 }, (_, patch) => cosines[patch] ?? 0),
    tissue: Uint8Array.from({ length: 16 }, (_, patch) => (background.includes(patch) ? 0 : 1)),
  };
}
const portrait = { columns: 1000, rows: 2000 };
const portraitInSquare = { offsetX: 100, offsetY: 0, width: 200, height: 400 };
const landscape = { columns: 2000, rows: 1000 };
const landscapeInSquare = { offsetX: 0, offsetY: 100, width: 400, height: 200 };

describe('heat map on the film', () => {
  it('puts a patch of a portrait film where its pixels are', () => {
    const cells = heatCells(aMap({ 6: 0.9 }), rule, portrait, portraitInSquare, 400);

    expect(cells).toEqual([{ x: 500, y: 500, width: 500, height: 500, hot: true, step: 5 }]);
  });

  it('puts a patch of a landscape film where its pixels are', () => {
    const cells = heatCells(aMap({ 11: 0.9 }), rule, landscape, landscapeInSquare, 400);

    expect(cells).toEqual([{ x: 1500, y: 500, width: 500, height: 500, hot: true, step: 5 }]);
  });

  it('draws nothing on the black bars beside the film', () => {
    expect(heatCells(aMap({ 4: 0.9, 7: 0.9 }), rule, portrait, portraitInSquare, 400)).toEqual([]);
    expect(heatCells(aMap({ 1: 0.9, 14: 0.9 }), rule, landscape, landscapeInSquare, 400)).toEqual([]);
  });

  it('cuts a patch that lies half on the film at the film’s edge', () => {
    const narrow = { columns: 1000, rows: 4000 };
    const cells = heatCells(
      aMap({ 5: 0.9 }),
      rule,
      narrow,
      { offsetX: 150, offsetY: 0, width: 100, height: 400 },
      400,
    );

    expect(cells).toMatchObject([{ x: 0, y: 1000, width: 500, height: 1000 }]);
  });

  it('leaves out background patches, however similar', () => {
    expect(heatCells(aMap({ 6: 0.9 }, [6]), rule, portrait, portraitInSquare, 400)).toEqual([]);
  });

  it('never leaves the film, and covers it whole when all of it is warm', () => {
    const side = fc.integer({ min: 1, max: 4000 });
    const warm = aMap(Object.fromEntries(Array.from({ length: 16 }, (_, patch) => [patch, 0.5])));

    fc.assert(
      fc.property(side, side, (columns, rows) => {
        const scale = 400 / Math.max(columns, rows);
        const width = Math.max(1, Math.round(columns * scale));
        const height = Math.max(1, Math.round(rows * scale));
        const offsetX = Math.floor((400 - width) / 2);
        const offsetY = Math.floor((400 - height) / 2);
        const film = { columns, rows };
        const cells = heatCells(warm, rule, film, { offsetX, offsetY, width, height }, 400);
        const area = cells.reduce((sum, cell) => sum + cell.width * cell.height, 0);
        expect(area / (columns * rows)).toBeCloseTo(1, 6);
        expect(cells.every(({ x, width: across }) => x >= 0 && x + across <= columns + 1e-6)).toBe(true);
        expect(cells.every(({ y, height: down }) => y >= 0 && y + down <= rows + 1e-6)).toBe(true);
      }),
    );
  });
});

describe('colour scale of the heat map', () => {
  it('is the folder’s own, whatever else the film shows', () => {
    const alone = heatCells(aMap({ 6: 0.45 }), rule, portrait, portraitInSquare, 400);
    const besideAPeak = heatCells(aMap({ 6: 0.45, 9: 0.99 }), rule, portrait, portraitInSquare, 400);

    expect(alone).toMatchObject([{ hot: false, step: 2 }]);
    expect(besideAPeak[0]).toEqual(alone[0]);
  });

  it('draws nothing on a film whose peak stays at the start of the scale', () => {
    expect(heatCells(aMap({ 5: 0.2, 6: 0.29 }), rule, portrait, portraitInSquare, 400)).toEqual([]);
  });

  it.each([
    [0.31, 1],
    [0.41, 2],
    [0.51, 3],
    [0.6, 4],
    [0.71, 5],
    [0.99, 5],
  ])('gives cosine %f colour %i', (cosine, step) => {
    expect(heatStep(cosine, rule)).toBe(step);
  });

  it('starts hot colours where the folder says', () => {
    expect(heatStepStarts(rule)).toEqual([
      0.3,
      expect.closeTo(0.4),
      expect.closeTo(0.5),
      0.6,
      expect.closeTo(0.7),
    ]);
  });

  it('never cools when the cosine goes up', () => {
    const cosine = fc.double({ min: -1, max: 1, noNaN: true });

    fc.assert(
      fc.property(cosine, cosine, (one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(heatStep(high, rule)).toBeGreaterThanOrEqual(heatStep(low, rule));
      }),
    );
  });
});
