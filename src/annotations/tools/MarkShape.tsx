/** The shape of a mark, whichever tool drew it. */
import type { Mark } from '../mark.ts';
import { AngleShape } from './angle/AngleShape.tsx';
import { ArrowShape } from './arrow/ArrowShape.tsx';
import { CalibrationShape } from './calibration/CalibrationShape.tsx';
import { CobbShape } from './cobb/CobbShape.tsx';
import { EllipseShape } from './ellipse/EllipseShape.tsx';
import { HipKneeAnkleShape } from './hipKneeAnkle/HipKneeAnkleShape.tsx';
import { LengthShape } from './length/LengthShape.tsx';
import { MaskShape } from './mask/MaskShape.tsx';
import { PointShape } from './point/PointShape.tsx';
import { PolygonShape } from './polygon/PolygonShape.tsx';
import { PolylineShape } from './polyline/PolylineShape.tsx';
import { RectangleShape } from './rectangle/RectangleShape.tsx';
import { RotatedRectangleShape } from './rotatedRectangle/RotatedRectangleShape.tsx';
import type { ShapeProps } from './shape.ts';

const shapes = {
  length: LengthShape,
  polyline: PolylineShape,
  angle: AngleShape,
  cobb: CobbShape,
  'hip-knee-ankle': HipKneeAnkleShape,
  rectangle: RectangleShape,
  'rotated-rectangle': RotatedRectangleShape,
  ellipse: EllipseShape,
  polygon: PolygonShape,
  point: PointShape,
  arrow: ArrowShape,
} as const;

interface MarkShapeProps extends Omit<ShapeProps, 'points'> {
  readonly mark: Mark;
}

export function MarkShape({ mark, ...place }: MarkShapeProps) {
  const { points } = mark;
  if (mark.tool === 'calibration') {
    return <CalibrationShape {...place} points={points} object={mark.object} />;
  }
  if (mark.tool === 'mask') return <MaskShape rle={mark.rle} toScreen={place.toScreen} />;
  const Shape = shapes[mark.tool];
  return <Shape {...place} points={points} />;
}
