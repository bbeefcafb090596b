/** A picture turned and mirrored as its Exif orientation asks, so that its first row is the top of the film. */
import type { Orientation } from './exifOrientation.ts';
import type { Picture } from './picture.ts';

/** By orientation: do rows become columns, and from which end is each axis of the stored picture read? */
const turns: Readonly<Record<Orientation, { swaps: boolean; fromRight: boolean; fromBottom: boolean }>> = {
  1: { swaps: false, fromRight: false, fromBottom: false },
  2: { swaps: false, fromRight: true, fromBottom: false },
  3: { swaps: false, fromRight: true, fromBottom: true },
  4: { swaps: false, fromRight: false, fromBottom: true },
  5: { swaps: true, fromRight: false, fromBottom: false },
  6: { swaps: true, fromRight: false, fromBottom: true },
  7: { swaps: true, fromRight: true, fromBottom: true },
  8: { swaps: true, fromRight: true, fromBottom: false },
};

export function upright(picture: Picture, orientation: Orientation): Picture {
  if (orientation === 1) return picture;
  const { swaps, fromRight, fromBottom } = turns[orientation];
  const { rows: storedRows, columns: storedColumns, grey } = picture;
  const rows = swaps ? storedColumns : storedRows;
  const columns = swaps ? storedRows : storedColumns;
  const turned = grey.slice();
  for (let row = 0, at = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, at++) {
      const x = swaps ? row : column;
      const y = swaps ? column : row;
      const storedX = fromRight ? storedColumns - 1 - x : x;
      const storedY = fromBottom ? storedRows - 1 - y : y;
      turned[at] = grey[storedY * storedColumns + storedX] ?? 0;
    }
  }
  return { ...picture, rows, columns, grey: turned };
}
