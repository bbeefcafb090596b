/**
 * How long a pixel of one film is, and where that is true. A calibration drawn by hand goes before the header; without
 * either there are no millimetres at all, and lengths are counted in pixels: in widths of one where they are oblong.
 */
import { pixelAspectOf, type Film, type PixelSpacing } from '../../dicom/index.ts';
import type { CalibrationMark, Mark, Point } from '../mark.ts';
import { distance, inPlane, type Pitch } from './plane.ts';

/** Distance from one row to the next, and from one column to the next. */
export interface Scale extends Pitch {
  /** `pixel-widths`: the shape of a pixel is known and its size is not; the distances are no millimetres. */
  readonly kind: PixelSpacing['kind'] | 'by-hand' | 'pixel-widths';
}

/** What a scale follows from. */
export type Measured = Pick<Film, 'spacing' | 'pixelAspect'>;

/** The calibration drawn last holds. Null: square pixels of unknown size. */
export function scaleOf(film: Measured, marks: Iterable<Mark>): Scale | null {
  const calibration = [...marks].filter((mark) => mark.tool === 'calibration').at(-1);
  const ofFile = scaleOfFile(film);
  return calibration === undefined ? ofFile : (calibratedBy(calibration, ofFile) ?? ofFile);
}

export function isInMm(scale: Scale | null): boolean {
  return scale !== null && scale.kind !== 'pixel-widths';
}

function scaleOfFile(film: Measured): Scale | null {
  if (film.spacing !== null) return film.spacing;
  const aspect = pixelAspectOf(film);
  return aspect === 1 ? null : { rowMm: aspect, columnMm: 1, kind: 'pixel-widths' };
}

/** The header's shape of a pixel is kept; its size follows from the known distance. */
function calibratedBy({ points, knownMm }: CalibrationMark, ofFile: Pitch | null): Scale | null {
  const pitch = ofFile ?? { rowMm: 1, columnMm: 1 };
  const [from, to] = inPlane(points, pitch) as [Point, Point];
  const factor = knownMm / distance(from, to);
  if (!Number.isFinite(factor) || factor <= 0) return null;
  return { rowMm: pitch.rowMm * factor, columnMm: pitch.columnMm * factor, kind: 'by-hand' };
}
