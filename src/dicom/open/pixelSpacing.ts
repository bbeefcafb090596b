/**
 * Millimetres of a pixel and where they are true, by the rule of PS3.3 10.7.1.3: Pixel Spacing that differs from
 * Imager Pixel Spacing was calibrated, the same value in both was not; Imager Pixel Spacing alone is true on the
 * detector only, and in the patient once divided by the estimated magnification.
 */
import type { PixelSpacing, SpacingKind } from '../film.ts';
import type { Attributes } from './attributes.ts';

interface Pitch {
  readonly rowMm: number;
  readonly columnMm: number;
}

/** @param measures where Pixel Spacing stands: the file itself, or Pixel Measures of a frame (PS3.3 C.7.6.16.2.1) */
export function readSpacing(attributes: Attributes, measures: Attributes): PixelSpacing | null {
  const own = readPitch(measures, 'x00280030') ?? readPitch(attributes, 'x00280030');
  const imager = readPitch(attributes, 'x00181164');
  const nominal = readPitch(attributes, 'x00182010');
  const kind = own === null ? null : kindOf(attributes, own, imager, nominal);
  if (own !== null && kind !== null) return { ...own, source: 'PixelSpacing', kind };
  if (imager !== null) return onDetector(attributes, imager);
  return nominal === null ? null : { ...nominal, source: 'NominalScannedPixelSpacing', kind: 'nominal' };
}

/** Of Pixel Spacing; null where it only repeats another attribute, which then speaks for itself. */
function kindOf(
  attributes: Attributes,
  own: Pitch,
  imager: Pitch | null,
  nominal: Pitch | null,
): SpacingKind | null {
  const calibration = attributes.code('x00280a02');
  if (calibration === 'GEOMETRY') return 'calibrated-geometry';
  if (calibration === 'FIDUCIAL') return 'calibrated-fiducial';
  if (isSlice(attributes)) return 'patient';
  const other = imager ?? nominal;
  if (other === null) return 'unstated';
  return isSamePitch(own, other) ? null : 'calibrated';
}

function onDetector(attributes: Attributes, { rowMm, columnMm }: Pitch): PixelSpacing {
  const source = 'ImagerPixelSpacing';
  const [magnification = NaN] = attributes.decimals('x00181114');
  // A shadow is never smaller than the bone that throws it.
  if (!(magnification >= 1)) return { rowMm, columnMm, source, kind: 'detector' };
  const [row, column] = [rowMm / magnification, columnMm / magnification];
  return { rowMm: row, columnMm: column, source, kind: 'detector-corrected' };
}

function readPitch(attributes: Attributes, tag: string): Pitch | null {
  const [rowMm = NaN, columnMm = NaN] = attributes.decimals(tag);
  return rowMm > 0 && columnMm > 0 && Number.isFinite(rowMm * columnMm) ? { rowMm, columnMm } : null;
}

const SLICES = ['CT', 'MR', 'PT'];

/** A localizer is a projection, whatever machine made it. */
function isSlice(attributes: Attributes): boolean {
  const isLocalizer = attributes.codes('x00080008').includes('LOCALIZER');
  return SLICES.includes(attributes.code('x00080060') ?? '') && !isLocalizer;
}

/** Writers round: a thousandth is no magnification. */
function isSamePitch(one: Pitch, other: Pitch): boolean {
  const isClose = (a: number, b: number) => Math.abs(a - b) <= 1e-3 * b;
  return isClose(one.rowMm, other.rowMm) && isClose(one.columnMm, other.columnMm);
}
