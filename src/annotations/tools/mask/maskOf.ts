/** A mask from its pixels, with the box that is kept as its points; and what follows from it. */
import type { MaskMark, MaskRle } from '../../mark.ts';
import type { Region, Span } from '../region.ts';
import { areaUnit, type Area } from '../rectangle/rectangle.ts';
import type { Scale } from '../scale.ts';
import { decodeMask, packed, runsOf, type MaskBits } from './rle.ts';
import { areaOf, bitsBetween, boxOf, cornersOf, spliced, type Runs } from './runs.ts';

export type MaskShapePart = Pick<MaskMark, 'points' | 'rle'>;

/** null for a mask without a pixel. */
export function maskOf(bits: MaskBits, size: MaskRle['size']): MaskShapePart | null {
  return maskOfRuns(spliced([], 0, bits), size);
}

export function maskOfRuns(runs: Runs, size: MaskRle['size']): MaskShapePart | null {
  const box = boxOf(runs, size[0]);
  return box && { points: cornersOf(box), rle: { size, counts: packed(runs) } };
}

/** @throws RangeError for runs that are none: the log and every import check them first. */
export function runsIn({ size, counts }: MaskRle): Runs {
  const runs = runsOf(counts);
  if (runs === null) throw new RangeError(`runs of ${size.join(' × ')} pixels`);
  return runs;
}

/** @throws RangeError for runs that are none: the log and every import check them first. */
export function bitsOf(rle: MaskRle): MaskBits {
  const bits = decodeMask(rle);
  if (bits === null) throw new RangeError(`runs of ${rle.size.join(' × ')} pixels`);
  return bits;
}

export function maskArea(rle: MaskRle, scale: Scale | null): Area {
  const pixels = areaOf(runsIn(rle));
  const value = scale === null ? pixels : pixels * scale.rowMm * scale.columnMm;
  return { kind: 'area', value, unit: areaUnit(scale) };
}

export function maskRegion(rle: MaskRle): Region {
  const [runs, [rows]] = [runsIn(rle), rle.size];
  const { left, top, right, bottom } = boxOf(runs, rows) ?? {
    left: 0,
    top: 0,
    right: 0,
    bottom: 0,
  };
  const bits = bitsBetween(runs, left * rows, right * rows);
  return {
    rows: [top, bottom],
    spansOf: (row) => {
      const spans: Span[] = [];
      for (let x = left, from = -1; x <= right; x++) {
        const isInside = x < right && bits[(x - left) * rows + row] === 1;
        if (isInside && from < 0) from = x;
        if (!isInside && from >= 0) {
          spans.push([from, x]);
          from = -1;
        }
      }
      return spans;
    },
  };
}
