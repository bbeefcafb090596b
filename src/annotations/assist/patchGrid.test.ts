import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { squareGeometry } from '../../dicom/index.ts';
import { boxRound, partOfBox, partOfPatch, patchAt, patchOnFilm } from './patchGrid.ts';

/** 1000 × 2000 becomes 160 × 320 in the middle of the square of 320, which is 20 × 20 patches. */
const film = { columns: 1000, rows: 2000 };
const inSquare = squareGeometry(film.columns, film.rows, { fit: 'letterbox', sidePx: 320 });
const tall = { rows: 20, columns: 20, film, inSquare, sidePx: 320 };

describe('the patches of the model on a film', () => {
  it('are 100 pixels of this film, and begin beside it', () => {
    expect(inSquare).toMatchObject({ width: 160, height: 320, offsetX: 80, offsetY: 0 });
    expect(patchAt(tall, { x: 50, y: 150 })).toBe(20 + 5);
    expect(patchOnFilm(tall, 20 + 5)).toEqual({ left: 0, top: 100, right: 100, bottom: 200 });
    expect(patchOnFilm(tall, 20 + 4)).toMatchObject({ left: 0, right: 0 });
  });

  it('hold the corner at the lower right, and nothing beside the film', () => {
    expect(patchAt(tall, { x: 1000, y: 2000 })).toBe(19 * 20 + 15);
    expect(patchAt(tall, { x: 1001, y: 0 })).toBeNull();
  });

  it('hold each point of any film', () => {
    const size = fc.integer({ min: 20, max: 4000 });
    const share = fc.double({ min: 0, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(size, size, share, share, fc.boolean(), (columns, rows, right, down, isSquashed) => {
        const rule = { fit: isSquashed ? 'squash' : 'letterbox', sidePx: 320 } as const;
        const any = { ...tall, film: { columns, rows }, inSquare: squareGeometry(columns, rows, rule) };
        const at = { x: right * columns, y: down * rows };

        const box = patchOnFilm(any, patchAt(any, at)!);

        expect(at.x).toBeGreaterThanOrEqual(box.left - 1e-6);
        expect(at.x).toBeLessThanOrEqual(box.right + 1e-6);
        expect(at.y).toBeGreaterThanOrEqual(box.top - 1e-6);
        expect(at.y).toBeLessThanOrEqual(box.bottom + 1e-6);
      }),
    );
  });

  it('are the part of the square that their box on the film is', () => {
    const { left, top, right, bottom } = partOfBox(tall, patchOnFilm(tall, 25));

    const part = partOfPatch(tall, 25);
    expect([left, top, right, bottom]).toEqual(
      [part.left, part.top, part.right, part.bottom].map((share) => expect.closeTo(share, 9) as number),
    );
  });

  it('make one box together', () => {
    const patches = [25, 26, 45].map((patch) => patchOnFilm(tall, patch));

    expect(boxRound(patches)).toEqual({ left: 0, top: 100, right: 200, bottom: 300 });
  });
});
