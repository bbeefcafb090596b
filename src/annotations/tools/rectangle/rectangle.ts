/** The area between two corners, in square millimetres or square pixels. */
import type { Point } from '../../mark.ts';
import { boxOf } from '../box.ts';
import { inPlane } from '../plane.ts';
import { isInMm, type Scale } from '../scale.ts';

export interface Area {
  readonly kind: 'area';
  readonly value: number;
  readonly unit: 'mm2' | 'px2';
}

export function rectangleArea(points: readonly Point[], scale: Scale | null): Area {
  const { left, top, right, bottom } = boxOf(inPlane(points, scale));
  const value = (right - left) * (bottom - top);
  return { kind: 'area', value, unit: areaUnit(scale) };
}

export function areaUnit(scale: Scale | null): Area['unit'] {
  return isInMm(scale) ? 'mm2' : 'px2';
}
