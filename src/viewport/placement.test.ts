import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { imageToCanvas, sheetOf, shownSize, svgMatrix, toCanvas, toImage, unturned } from './geometry.ts';
import { fitPlacement, keptInView, panBy, placementAfterResize, turnTo, zoomBy } from './placement.ts';

const film = sheetOf(2000, 1000);
const screen = { width: 800, height: 600 };

describe('a film fitted in the viewport', () => {
  it('touches the nearer sides and is centred', () => {
    const matrix = imageToCanvas(film, screen, fitPlacement(film, screen));

    expect(toCanvas(matrix, { x: 0, y: 0 })).toEqual({ x: 0, y: 100 });
    expect(toCanvas(matrix, { x: 2000, y: 1000 })).toEqual({ x: 800, y: 500 });
    expect(svgMatrix(matrix)).toBe('matrix(0.4 0 0 0.4 0 100)');
  });

  it('shows pixels twice as tall as wide with their true proportions', () => {
    const tall = sheetOf(400, 200, 2);
    const matrix = imageToCanvas(
      tall,
      { width: 400, height: 400 },
      fitPlacement(tall, { width: 400, height: 400 }),
    );

    expect(matrix).toEqual({ a: 1, b: 0, c: 0, d: 2, e: 0, f: 0 });
  });

  it('is fitted by its new sides when it is put on its side', () => {
    const onItsSide = turnTo(fitPlacement(film, screen), film, screen, { ...unturned, rotation: 90 });
    const matrix = imageToCanvas(film, screen, onItsSide);

    // 1000 × 2000 as seen, on 800 × 600: 0.3. Rotated clockwise, its upper left corner is at the upper right.
    expect(toCanvas(matrix, { x: 0, y: 0 })).toEqual({ x: 550, y: 0 });
    expect(toCanvas(matrix, { x: 2000, y: 1000 })).toEqual({ x: 250, y: 600 });
  });

  it('exchanges left and right when it is flipped', () => {
    const flipped = { ...unturned, isFlippedHorizontally: true };
    const matrix = imageToCanvas(film, screen, turnTo(fitPlacement(film, screen), film, screen, flipped));

    expect(toCanvas(matrix, { x: 0, y: 0 })).toEqual({ x: 800, y: 100 });
    expect(toCanvas(matrix, { x: 2000, y: 1000 })).toEqual({ x: 0, y: 500 });
  });

  it('stays fitted when the viewport is resized', () => {
    const wider = { width: 1200, height: 900 };

    expect(placementAfterResize(fitPlacement(film, screen), film, screen, wider)).toEqual(
      fitPlacement(film, wider),
    );
  });

  it('opens fitted when it was loaded in a hidden viewport', () => {
    const hidden = { width: 0, height: 0 };

    expect(placementAfterResize(fitPlacement(film, hidden), film, hidden, screen).scale).toBe(0.4);
  });
});

describe('a film that was zoomed or moved', () => {
  it('keeps scale and centre when the viewport is resized', () => {
    const moved = panBy(fitPlacement(film, screen), film, { x: 30, y: 0 });

    expect(placementAfterResize(moved, film, screen, { width: 300, height: 200 })).toEqual(moved);
  });

  it('is left where it is while a tenth of it can be seen', () => {
    const fitted = fitPlacement(film, screen);
    const aside = panBy(fitted, film, { x: 719, y: 0 });

    expect(keptInView(fitted, film, screen)).toBe(fitted);
    expect(keptInView(aside, film, screen)).toBe(aside);
  });

  it('comes back to a tenth of itself when it is pushed out', () => {
    const out = panBy(fitPlacement(film, screen), film, { x: 5000, y: -5000 });

    // Fitted it is 800 × 400 on a screen of 800 × 600: 80 pixels stay across, 40 down.
    const { e, f } = imageToCanvas(film, screen, keptInView(out, film, screen));

    expect(e).toBeCloseTo(720, 9);
    expect(f).toBeCloseTo(-360, 9);
  });

  it('does not zoom past its bounds', () => {
    const centre = { x: 400, y: 300 };
    const fitted = fitPlacement(film, screen);

    expect(zoomBy(fitted, film, screen, 1e6, centre).scale).toBe(32);
    expect(zoomBy(fitted, film, screen, 1e-6, centre).scale).toBe(0.1);
  });
});

describe('whatever the placement', () => {
  const coordinate = fc.double({ min: -3000, max: 3000, noNaN: true });
  const point = fc.record({ x: coordinate, y: coordinate });
  const aspect = fc.double({ min: 0.125, max: 8, noNaN: true });
  const turn = fc.record({
    rotation: fc.constantFrom(0 as const, 90 as const, 180 as const, 270 as const),
    isFlippedHorizontally: fc.boolean(),
    isFlippedVertically: fc.boolean(),
  });
  const scale = fc.double({ min: 0.05, max: 20, noNaN: true });
  const placement = fc.record({ scale, translation: point, turn });

  it('a point goes to the canvas and back', () => {
    fc.assert(
      fc.property(aspect, placement, point, (ratio, placed, p) => {
        const matrix = imageToCanvas(sheetOf(2000, 1000, ratio), screen, placed);
        const back = toImage(matrix, toCanvas(matrix, p));

        expect(Math.hypot(back.x - p.x, back.y - p.y)).toBeLessThan(1e-6);
      }),
    );
  });

  it('zooming keeps the image point under the pointer', () => {
    const factor = fc.double({ min: 0.01, max: 100, noNaN: true });
    fc.assert(
      fc.property(aspect, placement, point, factor, (ratio, placed, pointer, by) => {
        const sheet = sheetOf(2000, 1000, ratio);
        const before = toImage(imageToCanvas(sheet, screen, placed), pointer);
        const after = toImage(
          imageToCanvas(sheet, screen, zoomBy(placed, sheet, screen, by, pointer)),
          pointer,
        );

        expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(1e-6);
      }),
    );
  });

  it('turning keeps the image point in the middle of the viewport, unless the film is fitted', () => {
    const middle = { x: 400, y: 300 };
    fc.assert(
      fc.property(aspect, placement, turn, (ratio, placed, next) => {
        const sheet = sheetOf(2000, 1000, ratio);
        const before = toImage(imageToCanvas(sheet, screen, placed), middle);
        const after = toImage(imageToCanvas(sheet, screen, turnTo(placed, sheet, screen, next)), middle);

        expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(1e-6);
      }),
    );
  });

  it('panning moves every point by the same canvas pixels', () => {
    fc.assert(
      fc.property(aspect, placement, point, point, (ratio, placed, p, distance) => {
        const sheet = sheetOf(2000, 1000, ratio);
        const before = toCanvas(imageToCanvas(sheet, screen, placed), p);
        const after = toCanvas(imageToCanvas(sheet, screen, panBy(placed, sheet, distance)), p);

        expect(after.x - before.x).toBeCloseTo(distance.x, 6);
        expect(after.y - before.y).toBeCloseTo(distance.y, 6);
      }),
    );
  });

  it('a tenth of the film stays in view, wherever it is moved and however it is zoomed', () => {
    fc.assert(
      fc.property(aspect, placement, (ratio, placed) => {
        const sheet = sheetOf(2000, 1000, ratio);
        const matrix = imageToCanvas(sheet, screen, keptInView(placed, sheet, screen));
        const corners = [toCanvas(matrix, { x: 0, y: 0 }), toCanvas(matrix, { x: 2000, y: 1000 })];
        const [left, right] = corners.map(({ x }) => x).sort((p, q) => p - q) as [number, number];
        const [top, bottom] = corners.map(({ y }) => y).sort((p, q) => p - q) as [number, number];
        const acrossPx = Math.min(right, 800) - Math.max(left, 0);
        const downPx = Math.min(bottom, 600) - Math.max(top, 0);

        const { width, height } = shownSize(sheet, placed.turn);
        expect(acrossPx).toBeGreaterThanOrEqual(0.1 * Math.min(width * placed.scale, 800) - 1e-6);
        expect(downPx).toBeGreaterThanOrEqual(0.1 * Math.min(height * placed.scale, 600) - 1e-6);
      }),
    );
  });
});
