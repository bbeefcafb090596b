import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { squareGeometry } from '../../dicom/index.ts';
import { placesAlike, sizeOn } from './alike.ts';

/** 600 × 600 pixels under 6 × 6 patches of 100. */
const film = { columns: 600, rows: 600 };
const inSquare = squareGeometry(600, 600, { fit: 'letterbox', sidePx: 96 });
const grid = { rows: 6, columns: 6, film, inSquare, sidePx: 96 };

function mapWith(like: Readonly<Record<number, number>>, tissue = new Uint8Array(36).fill(1)) {
  const cosines = Float32Array.from({ length: 36 }, (_, patch) => like[patch] ?? 0.1);
  return { map: { rows: 6, columns: 6, cosines, tissue }, ordinary: new Float32Array(36) };
}

describe('the places of a film that are like a mark', () => {
  it('are as large as the mark, best first, and none over another', () => {
    // Patches 7, 8, 13 and 14 are a square of 2 × 2 at (100, 100); 28 and 29 are at the right end of row 4.
    const map = mapWith({ 7: 0.9, 8: 0.9, 13: 0.9, 14: 0.9, 28: 0.8, 29: 0.8 });

    const places = placesAlike(map, grid, { width: 180, height: 200 }, 2);

    expect(places[0]).toEqual({
      box: { left: 110, top: 100, right: 290, bottom: 300 },
      score: expect.closeTo(0.9, 6) as number,
      excess: expect.closeTo(0.9, 6) as number,
    });
    expect(places[1]?.box).toMatchObject({ left: 410, right: 590 });
    expect(places[1]?.score).toBeCloseTo(0.45, 6);
  });

  it('are first where they are more like the mark than like the rest of its film', () => {
    const { map } = mapWith({ 3: 0.95, 21: 0.93 });
    const ordinary = Float32Array.from({ length: 36 }, (_, patch) => (patch === 3 ? 0.9 : 0));

    const [first] = placesAlike({ map, ordinary }, grid, { width: 100, height: 100 }, 1);

    expect(first?.box).toMatchObject({ left: 300, top: 300 });
    expect(first?.score).toBeCloseTo(0.93, 6);
  });

  it('do not lie on the background', () => {
    const tissue = new Uint8Array(36);
    tissue[20] = 1;

    const places = placesAlike(mapWith({ 0: 1, 20: 0.4 }, tissue), grid, { width: 100, height: 100 }, 5);

    expect(places).toEqual([
      {
        box: { left: 200, top: 300, right: 300, bottom: 400 },
        score: expect.closeTo(0.4, 6) as number,
        excess: expect.closeTo(0.4, 6) as number,
      },
    ]);
  });

  it('stay on the film, whatever the size of the mark', () => {
    const size = fc.double({ min: 1, max: 900, noNaN: true });
    fc.assert(
      fc.property(size, size, fc.nat(35), (width, height, best) => {
        const places = placesAlike(mapWith({ [best]: 1 }), grid, { width, height }, 3);

        expect(places.length).toBeGreaterThan(0);
        for (const { box } of places) {
          expect(box.left >= 0 && box.top >= 0 && box.right <= 600 && box.bottom <= 600).toBe(true);
        }
      }),
    );
  });
});

describe('the size of a mark on another film', () => {
  const box = { left: 10, top: 10, right: 110, bottom: 60 };
  const spacing = (rowMm: number, columnMm: number) =>
    ({ rowMm, columnMm, source: 'PixelSpacing', kind: 'calibrated' }) as never;

  it('is the same in millimetres where both have a scale', () => {
    const to = { columns: 900, rows: 900, spacing: spacing(0.4, 0.4) };

    expect(sizeOn(box, { ...film, spacing: spacing(0.2, 0.1) }, to)).toEqual({ width: 25, height: 25 });
  });

  it('is the same share of the film otherwise', () => {
    const to = { columns: 1200, rows: 300, spacing: spacing(0.4, 0.4) };

    expect(sizeOn(box, { ...film, spacing: null }, to)).toEqual({ width: 200, height: 25 });
  });
});
