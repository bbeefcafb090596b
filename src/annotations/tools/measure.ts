/** What a mark measures. Nothing here is kept: a change of the scale changes every length at once. */
import type { Mark, Point } from '../mark.ts';
import { angleOf, type Angle } from './angle/angle.ts';
import { cobbOf, type Cobb } from './cobb/cobb.ts';
import { ellipseArea } from './ellipse/ellipse.ts';
import { hipKneeAnkleOf, type HipKneeAnkle } from './hipKneeAnkle/hipKneeAnkle.ts';
import { lengthOf, type Length } from './length/length.ts';
import { maskArea } from './mask/maskOf.ts';
import { polygonArea, type PolygonArea } from './polygon/polygon.ts';
import { polylineLength } from './polyline/polyline.ts';
import { rectangleArea, type Area } from './rectangle/rectangle.ts';
import { rotatedRectangleArea } from './rotatedRectangle/rotatedRectangle.ts';
import type { Scale } from './scale.ts';

export type Measure =
  | Length
  | Angle
  | Cobb
  | HipKneeAnkle
  | Area
  | PolygonArea
  | { readonly kind: 'place'; readonly at: Point }
  | { readonly kind: 'known'; readonly object: 'ball' | 'ruler'; readonly mm: number }
  | { readonly kind: 'none' };

export function measureOf(mark: Mark, scale: Scale | null): Measure {
  const { points } = mark;
  switch (mark.tool) {
    case 'length':
      return lengthOf(points, scale);
    case 'polyline':
      return polylineLength(points, scale);
    case 'angle':
      return angleOf(points, scale);
    case 'cobb':
      return cobbOf(points, scale);
    case 'hip-knee-ankle':
      return hipKneeAnkleOf(mark, scale);
    case 'rectangle':
      return rectangleArea(points, scale);
    case 'rotated-rectangle':
      return rotatedRectangleArea(points, scale);
    case 'polygon':
      return polygonArea(points, scale);
    case 'ellipse':
      return ellipseArea(points, scale);
    case 'point':
      return { kind: 'place', at: points[0]! };
    case 'arrow':
      return { kind: 'none' };
    case 'mask':
      return maskArea(mark.rle, scale);
    case 'calibration':
      return { kind: 'known', object: mark.object, mm: mark.knownMm };
  }
}
