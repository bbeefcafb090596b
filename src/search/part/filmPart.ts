/** A rectangle of a film, in image pixels: neither turning nor flipping the view changes it. */
import { squareGeometry, type Film, type SquareRule } from '../../dicom/index.ts';
import type { PartOfSquare } from '../../embeddings/index.ts';
import { searchError } from '../errors.ts';

export interface FilmPart {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

type Size = Pick<Film, 'columns' | 'rows'>;

/** The model sees a film in some 20 patches a side: much less than one of them is not a part, but a slip of the hand. */
const leastShare = 1 / 50;
const leastPixels = 8;

/** The part that lies on the film. @throws OsseletError `part-outside-film`, `part-too-small` */
export function partOnFilm({ left, top, right, bottom }: FilmPart, { columns, rows }: Size): FilmPart {
  const part = {
    left: Math.max(0, left),
    top: Math.max(0, top),
    right: Math.min(columns, right),
    bottom: Math.min(rows, bottom),
  };
  const [width, height] = [part.right - part.left, part.bottom - part.top];
  if (width <= 0 || height <= 0) throw searchError('part-outside-film');
  const least = Math.ceil(Math.max(leastPixels, Math.max(columns, rows) * leastShare));
  if (Math.min(width, height) < least) throw searchError('part-too-small', { least });
  return part;
}

/** Where the part lies in the model's square. */
export function partInSquare(part: FilmPart, { columns, rows }: Size, rule: SquareRule): PartOfSquare {
  const { offsetX, offsetY, width, height } = squareGeometry(columns, rows, rule);
  const across = (x: number) => (offsetX + (x / columns) * width) / rule.sidePx;
  const down = (y: number) => (offsetY + (y / rows) * height) / rule.sidePx;
  return {
    left: across(part.left),
    top: down(part.top),
    right: across(part.right),
    bottom: down(part.bottom),
  };
}
