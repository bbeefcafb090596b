import { describe, expect, it } from 'vitest';
import { imageToCanvas, sheetOf, toCanvas, toImage } from './geometry.ts';
import { lensMatrix } from './lens.ts';
import { fitPlacement } from './placement.ts';

const screen = { width: 400, height: 300 };
const film = sheetOf(2000, 1000);
const turn = { rotation: 90, isFlippedHorizontally: true, isFlippedVertically: false } as const;

describe('a magnifier', () => {
  it('has in its middle the point under the pointer, and three times the scale, however the film is turned', () => {
    for (const placement of [fitPlacement(film, screen), fitPlacement(film, screen, turn)]) {
      const matrix = imageToCanvas(film, screen, placement);
      const under = toImage(matrix, { x: 130, y: 90 });
      const beside = toImage(matrix, { x: 140, y: 85 });

      const lens = lensMatrix(matrix, { x: 130, y: 90 }, 240);

      const [middle, aside] = [toCanvas(lens, under), toCanvas(lens, beside)];
      expect(middle.x).toBeCloseTo(120, 9);
      expect(middle.y).toBeCloseTo(120, 9);
      expect(aside.x - middle.x).toBeCloseTo(30, 9);
      expect(aside.y - middle.y).toBeCloseTo(-15, 9);
    }
  });
});
