/**
 * Millimetres of a pixel on one film, and where they are true. A calibration drawn by hand goes before the header;
 * without either there are no millimetres at all, and lengths are counted in pixels.
 */
import type { PixelSpacing } from '../../dicom/index.ts';
import type { CalibrationMark, Mark, Point } from '../mark.ts';
import { distance, inPlane } from './plane.ts';

export interface Scale {
  /** Distance from one row to the next, and from one column to the next. */
  readonly rowMm: number;
  readonly columnMm: number;
  readonly kind: PixelSpacing['kind'] | 'by-hand';
}

/** The calibration drawn last holds. */
export function scaleOf(spacing: PixelSpacing | null, marks: Iterable<Mark>): Scale | null {
  const calibration = [...marks].filter((mark) => mark.tool === 'calibration').at(-1);
  return calibration === undefined ? spacing : (calibratedBy(calibration, spacing) ?? spacing);
}

/** The header's shape of a pixel is kept; its size follows from the known distance. */
function calibratedBy(
  { points, knownMm }: CalibrationMark,
  spacing: Pick<Scale, 'rowMm' | 'columnMm'> | null,
): Scale | null {
  const pitch = spacing ?? { rowMm: 1, columnMm: 1 };
  const [from, to] = inPlane(points, pitch) as [Point, Point];
  const factor = knownMm / distance(from, to);
  if (!Number.isFinite(factor) || factor <= 0) return null;
  return { rowMm: pitch.rowMm * factor, columnMm: pitch.columnMm * factor, kind: 'by-hand' };
}
