/** Points of a presentation state in DISPLAY units (PS3.3 C.10.5.1.1) to pixels of the film. */
import type { DisplayedArea, Drawing, FilmTurn, ImagePoint } from '../display.ts';
import type { Placed, PresentationDrawing } from '../presentation.ts';

type Box = Omit<DisplayedArea, 'magnification'>;

export function placeDrawing(drawing: PresentationDrawing, box: Box, turn: FilmTurn | null): Drawing {
  const placed = (point: ImagePoint, { units }: Placed) =>
    units === 'pixel' ? point : onFilm(point, box, turn);
  return {
    graphics: drawing.graphics.map(({ units, points, ...graphic }) => ({
      ...graphic,
      points: points.map((point) => placed(point, { units })),
    })),
    texts: drawing.texts.map(({ units, text, at }) => ({ text, at: placed(at, { units }) })),
  };
}

const cosines = { 0: 1, 90: 0, 180: -1, 270: 0 } as const;
const sines = { 0: 0, 90: 1, 180: 0, 270: -1 } as const;

/** Shares of the area as it is seen, (0, 0) at its upper left: turned back about its middle, then unflipped. */
function onFilm([u, v]: ImagePoint, { left, top, right, bottom }: Box, turn: FilmTurn | null): ImagePoint {
  const { rotation, isFlippedHorizontally } = turn ?? { rotation: 0, isFlippedHorizontally: false };
  const [cos, sin] = [cosines[rotation], sines[rotation]];
  const [across, down] = [u - 0.5, v - 0.5];
  const x = (isFlippedHorizontally ? -1 : 1) * (cos * across + sin * down);
  const y = cos * down - sin * across;
  return [left + (x + 0.5) * (right - left), top + (y + 0.5) * (bottom - top)];
}
