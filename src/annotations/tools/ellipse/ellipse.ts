/** The area of the ellipse that touches the four sides of its box. */
import type { Point } from '../../mark.ts';
import { rectangleArea, type Area } from '../rectangle/rectangle.ts';
import type { Scale } from '../scale.ts';

export function ellipseArea(points: readonly Point[], scale: Scale | null): Area {
  const box = rectangleArea(points, scale);
  return { ...box, value: (Math.PI / 4) * box.value };
}
