/** A mask from its pixels, with the box that is kept as its points; and what follows from it. */
import type { MaskMark, MaskRle, Point } from '../../mark.ts';
import type { Region, Span } from '../region.ts';
import { areaUnit, type Area } from '../rectangle/rectangle.ts';
import type { Scale } from '../scale.ts';
import { decodeMask, encodeMask, type MaskBits } from './rle.ts';

export type MaskShapePart = Pick<MaskMark, 'points' | 'rle'>;

/** null for a mask without a pixel. */
export function maskOf(bits: MaskBits, size: MaskRle['size']): MaskShapePart | null {
  const points = boxOfBits(bits, size);
  return points && { points, rle: encodeMask(bits, size) };
}

/** @throws RangeError for runs that are none: the log and every import check them first. */
export function bitsOf(rle: MaskRle): MaskBits {
  const bits = decodeMask(rle);
  if (bits === null) throw new RangeError(`runs of ${rle.size.join(' × ')} pixels`);
  return bits;
}

export function maskArea(rle: MaskRle, scale: Scale | null): Area {
  const pixels = bitsOf(rle).reduce((sum, bit) => sum + bit, 0);
  const value = scale === null ? pixels : pixels * scale.rowMm * scale.columnMm;
  return { kind: 'area', value, unit: areaUnit(scale) };
}

export function maskRegion(rle: MaskRle): Region {
  const bits = bitsOf(rle);
  const [rows, columns] = rle.size;
  return {
    rows: [0, rows],
    spansOf: (row) => {
      const spans: Span[] = [];
      for (let x = 0, from = -1; x <= columns; x++) {
        const isInside = x < columns && bits[x * rows + row] === 1;
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

/** Its upper left and lower right corners, round whole pixels. */
function boxOfBits(bits: MaskBits, [rows]: MaskRle['size']): [Point, Point] | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  bits.forEach((bit, at) => {
    if (bit === 0) return;
    const [x, y] = [Math.floor(at / rows), at % rows];
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y + 1);
  });
  if (right < left) return null;
  return [
    { x: left, y: top },
    { x: right, y: bottom },
  ];
}
