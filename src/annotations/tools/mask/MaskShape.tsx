import type { MaskRle } from '../../mark.ts';
import type { ShapeProps } from '../shape.ts';
import { closedPath } from '../svgPath.ts';
import { outlineOf } from './outline.ts';

/** A translucent pane with its edge; what is seen through it is still the film. */
export function MaskShape({ rle, toScreen }: Pick<ShapeProps, 'toScreen'> & { readonly rle: MaskRle }) {
  const d = outlineOf(rle)
    .map((line) => closedPath(line.map(toScreen)))
    .join('');
  return (
    <>
      <path className="mask-pane" d={d} />
      <path className="mark-halo" d={d} />
      <path className="mark-line" d={d} />
    </>
  );
}
