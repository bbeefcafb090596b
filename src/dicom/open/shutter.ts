/** Display Shutter and Bitmap Display Shutter modules (PS3.3 C.7.6.11, C.7.6.15). Columns and rows count from 1. */
import type { Shutter, ShutterShape } from '../display.ts';
import type { Attributes } from './attributes.ts';

/**
 * Null without a shutter; 'damaged' where a shape lacks what draws it.
 * @param pixelAspect height of a pixel over its width
 */
export function readShutter(attributes: Attributes, pixelAspect: number): Shutter | 'damaged' | null {
  const kinds = attributes.codes('x00181600').filter((kind) => kind !== '');
  if (kinds.length === 0) return null;
  const shapes = kinds
    .filter((kind) => kind !== 'BITMAP')
    .map((kind) => readShape(kind, attributes, pixelAspect));
  const overlayGroup = kinds.includes('BITMAP') ? attributes.uint16('x00181623') : null;
  if (!shapes.every((shape) => shape !== null)) return 'damaged';
  if (shapes.length === 0 && overlayGroup === null) return 'damaged';
  // A P-value of 16 bits: 0 is black, and the default.
  const grey = Math.round((attributes.uint16('x00181622') ?? 0) / 257);
  return { shapes, overlayGroup, grey };
}

function readShape(kind: string, attributes: Attributes, pixelAspect: number): ShutterShape | null {
  switch (kind) {
    case 'RECTANGULAR':
      return rectangle(attributes);
    case 'CIRCULAR':
      return circle(attributes, pixelAspect);
    case 'POLYGONAL':
      return polygon(attributes.decimals('x00181620'));
    default:
      return null;
  }
}

/** The edges named are the last rows and columns that show. */
function rectangle(attributes: Attributes): ShutterShape | null {
  const edge = (tag: string) => attributes.decimals(tag)[0] ?? NaN;
  const shape = {
    kind: 'rectangle',
    left: edge('x00181602') - 1,
    right: edge('x00181604'),
    top: edge('x00181606') - 1,
    bottom: edge('x00181608'),
  } as const;
  return shape.right > shape.left && shape.bottom > shape.top ? shape : null;
}

/** Round in the patient: the radius counts pixels along a row, and pixels may be oblong. */
function circle(attributes: Attributes, pixelAspect: number): ShutterShape | null {
  const [row = NaN, column = NaN] = attributes.decimals('x00181610');
  const [radius = NaN] = attributes.decimals('x00181612');
  if (!(radius > 0) || !Number.isFinite(row + column)) return null;
  return { kind: 'ellipse', x: column - 0.5, y: row - 0.5, rx: radius, ry: radius / pixelAspect };
}

function polygon(vertices: readonly number[]): ShutterShape | null {
  if (vertices.length < 6 || vertices.length % 2 === 1 || !vertices.every(Number.isFinite)) return null;
  const points = vertices.flatMap((row, index) =>
    index % 2 === 0 ? [[(vertices[index + 1] ?? row) - 0.5, row - 0.5] as const] : [],
  );
  return { kind: 'polygon', points };
}
