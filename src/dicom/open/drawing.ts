/**
 * Graphic Annotation module (PS3.3 C.10.5). Points in PIXEL units count from the outer corner of the first pixel, as
 * ours do. A compound graphic is drawn by the simple graphics and texts that bear its identifier (C.10.5.1.3.1); one
 * that came without them is not drawn.
 */
import type { Graphic, GraphicText, ImagePoint } from '../display.ts';
import type { Placed, PresentationDrawing } from '../presentation.ts';
import type { Attributes } from './attributes.ts';

const COMPOUND_ID = 'x00700226';

export function readDrawing(item: Attributes): Omit<PresentationDrawing, 'images'> {
  const [objects, labels] = [item.items('x00700009'), item.items('x00700008')];
  const graphics = objects.map(readGraphic);
  const texts = labels.map(readText);
  const simple = [...objects, ...labels].map((object) => object.uint16(COMPOUND_ID));
  const compounds = item.items('x00700209').map((object) => object.uint16(COMPOUND_ID));
  return {
    graphics: graphics.filter((graphic) => graphic !== null),
    texts: texts.filter((text) => text !== null),
    isWhole:
      !graphics.includes(null) &&
      !texts.includes(null) &&
      compounds.every((compound) => compound !== null && simple.includes(compound)),
  };
}

function readGraphic(object: Attributes): (Graphic & Placed) | null {
  const points = pointsOf(object, 'x00700022');
  const units = unitsOf(object, 'x00700005');
  const isFilled = object.code('x00700024') === 'Y';
  const [first, second, third, fourth] = points;
  switch (object.code('x00700023')) {
    case 'POINT':
      return first ? { kind: 'point', points: [first], units, isFilled } : null;
    case 'POLYLINE':
      return points.length >= 2 ? { kind: 'polyline', points, units, isFilled } : null;
    case 'INTERPOLATED':
      return points.length >= 2 ? { kind: 'curve', points, units, isFilled } : null;
    case 'CIRCLE':
      return first && second ? { kind: 'circle', points: [first, second], units, isFilled } : null;
    case 'ELLIPSE':
      if (!(first && second && third && fourth)) return null;
      return { kind: 'ellipse', points: [first, second, third, fourth], units, isFilled };
    default:
      return null;
  }
}

function readText(object: Attributes): (GraphicText & Placed) | null {
  const text = object.text('x00700006');
  const [corner] = pointsOf(object, 'x00700010');
  const [anchor] = pointsOf(object, 'x00700014');
  if (text === null) return null;
  if (corner !== undefined) return { text, at: corner, units: unitsOf(object, 'x00700003') };
  return anchor === undefined ? null : { text, at: anchor, units: unitsOf(object, 'x00700004') };
}

function pointsOf(object: Attributes, tag: string): ImagePoint[] {
  const values = object.float32s(tag);
  return values.flatMap((x, index) => {
    const y = values[index + 1];
    return index % 2 === 0 && y !== undefined && Number.isFinite(x + y) ? [[x, y] as const] : [];
  });
}

function unitsOf(object: Attributes, tag: string): Placed['units'] {
  return object.code(tag) === 'DISPLAY' ? 'display' : 'pixel';
}
