import { describe, expect, it } from 'vitest';
import type { DisplayedArea } from '../dicom/index.ts';
import { imageToCanvas, sheetOf, toCanvas, unturned, type Turn } from './geometry.ts';
import { openingPlacement, placementOnSurface } from './openingPlacement.ts';
import { panBy } from './placement.ts';

const sheet = sheetOf(2000, 1000);
const screen = { size: { width: 800, height: 600 }, pixelRatio: 2 };
const area: DisplayedArea = { left: 1200, top: 100, right: 1600, bottom: 300, magnification: null };

/** Where the corners of the area lie on the screen: its box. */
function boxOn({ sheet: film = sheet, turn = unturned, shown = area, surface = screen }) {
  const placement = openingPlacement({ sheet: film, turn, area: shown }, surface);
  const matrix = imageToCanvas(film, surface.size, placement);
  const corners = [
    toCanvas(matrix, { x: shown.left, y: shown.top }),
    toCanvas(matrix, { x: shown.right, y: shown.bottom }),
  ];
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].map(Math.round);
}

describe('a film that opens by an area', () => {
  it('shows it in the middle, as large as it goes', () => {
    expect(boxOn({})).toEqual([0, 100, 800, 500]);
  });

  it.each<[string, Partial<Turn>, number[]]>([
    ['upside down', { rotation: 180 }, [0, 100, 800, 500]],
    ['on its side', { rotation: 90 }, [250, 0, 550, 600]],
    ['on its other side', { rotation: 270 }, [250, 0, 550, 600]],
    ['flipped', { isFlippedHorizontally: true }, [0, 100, 800, 500]],
    ['flipped and on its side', { rotation: 90, isFlippedHorizontally: true }, [250, 0, 550, 600]],
    [
      'flipped top to bottom, on its other side',
      { rotation: 270, isFlippedVertically: true },
      [250, 0, 550, 600],
    ],
  ])('finds it on a film %s', (_, turn, box) => {
    expect(boxOn({ turn: { ...unturned, ...turn } })).toEqual(box);
  });

  it('counts the height of oblong pixels', () => {
    // 400 × 200 pixels, twice as high as wide: a square.
    expect(boxOn({ sheet: sheetOf(2000, 1000, 2) })).toEqual([100, 0, 700, 600]);
  });

  it('gives a pixel of the film as many of the screen as was asked, whatever a CSS pixel is there', () => {
    expect(boxOn({ shown: { ...area, magnification: 3 } })).toEqual([100, 150, 700, 450]);
  });

  it('reaches outside the film where the area does', () => {
    expect(boxOn({ shown: { ...area, left: -1000, right: 3000, top: -500, bottom: 1500 } })).toEqual([
      0, 100, 800, 500,
    ]);
  });

  it('is not lost beyond the film, nor zoomed past all bounds', () => {
    const far = { left: 90_000, top: 90_000, right: 90_001, bottom: 90_001, magnification: null };

    const placement = openingPlacement({ sheet, turn: unturned, area: far }, screen);

    const corner = toCanvas(imageToCanvas(sheet, screen.size, placement), { x: 2000, y: 1000 });
    expect(placement.scale).toBe(32);
    expect(corner.x).toBeGreaterThanOrEqual(0);
    expect(corner.y).toBeGreaterThanOrEqual(0);
  });

  it('waits for a hidden viewport to have a size, then follows it until a person moves the film', () => {
    const opening = { sheet, turn: unturned, area };
    const hidden = { size: { width: 0, height: 0 }, pixelRatio: 2 };
    const larger = { size: { width: 1600, height: 1200 }, pixelRatio: 1 };

    const shown = placementOnSurface(openingPlacement(opening, hidden), opening, hidden, screen);
    const moved = panBy(shown, sheet, { x: 30, y: 0 });

    expect(shown.scale).toBe(2);
    expect(placementOnSurface(shown, opening, screen, larger).scale).toBe(4);
    expect(placementOnSurface(moved, opening, screen, larger)).toEqual(moved);
  });
});
