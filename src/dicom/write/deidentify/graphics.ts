/**
 * Graphic annotations that stay (Clean Graphics Option of PS3.15 E.3.3): lines, circles and points by their numbers; texts,
 * compound graphics, identifiers and names of layers go. A shape that touches a box to be black goes with it.
 */
import type { Attributes } from '../../open/attributes.ts';
import { element } from '../dictionary.ts';
import type { DataSet, DicomElement } from '../element.ts';
import type { Box } from './pixels.ts';
import * as terms from './terms.ts';

/** A layer must be named (Type 1), and the file's own name may name anybody. */
const LAYER = 'LAYER1';

/** null where no shape is left. */
export function graphicsOf(
  attributes: Attributes,
  key: string,
  boxes: readonly Box[],
): readonly DataSet[] | null {
  const items = attributes.items(key).flatMap((item) => {
    const shapes = item.items('x00700009').flatMap((shape) => shapeOf(shape, boxes));
    return shapes.length === 0
      ? []
      : [[element('GraphicLayer', LAYER), element('GraphicObjectSequence', shapes)]];
  });
  return items.length === 0 ? null : items;
}

function shapeOf(shape: Attributes, boxes: readonly Box[]): DicomElement[][] {
  const [units, type] = [shape.code('x00700005') ?? '', shape.code('x00700023') ?? ''];
  const data = shape.float32s('x00700022');
  const isSound =
    terms.graphicUnits.test(units) &&
    terms.graphicType.test(type) &&
    data.length > 0 &&
    data.length % 2 === 0 &&
    data.every(Number.isFinite);
  if (!isSound || touches(data, units, boxes)) return [];
  return [
    [
      element('GraphicAnnotationUnits', units),
      element('GraphicDimensions', 2),
      element('NumberOfGraphicPoints', data.length / 2),
      element('GraphicData', data),
      element('GraphicType', type),
      ...(shape.code('x00700024') === 'Y' ? [element('GraphicFilled', 'Y')] : []),
    ],
  ];
}

/** By the rectangle around its points. Of shapes in other units than pixels nobody can say: they go where a box is. */
function touches(data: readonly number[], units: string, boxes: readonly Box[]): boolean {
  if (units !== 'PIXEL') return boxes.length > 0;
  const [xs, ys] = [0, 1].map((axis) => data.filter((_, at) => at % 2 === axis));
  if (xs === undefined || ys === undefined) return false;
  const [left, right, top, bottom] = [min(xs), max(xs), min(ys), max(ys)];
  return boxes.some(
    (box) => left <= box.right && right >= box.left && top <= box.bottom && bottom >= box.top,
  );
}

const min = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity);
const max = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), -Infinity);
