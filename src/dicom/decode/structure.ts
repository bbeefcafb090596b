/** What a compressed stream says of itself must be what the film's header says, and be there to its end. */
import { dicomError } from '../errors.ts';
import type { PixelLayout } from '../source.ts';
import type { DecodedCells } from './codecs.ts';

interface Structure {
  readonly rows: number;
  readonly columns: number;
  readonly components: number;
  readonly reachesEnd: boolean;
}

export function checkStructure<Read extends Structure>(
  structure: Read | null,
  stream: Uint8Array,
  layout: PixelLayout,
): Read {
  if (structure === null) throw dicomError('pixel-data-damaged', { at: 0 });
  const { rows, columns, components } = structure;
  if (rows !== layout.rows || columns !== layout.columns || components !== layout.samplesPerPixel)
    throw dicomError('pixel-data-damaged', { rows, columns, components });
  if (!structure.reachesEnd)
    throw dicomError('pixel-data-truncated', { expectedBytes: null, foundBytes: stream.length });
  return structure;
}

/** OpenJPEG answers an empty picture, without throwing, when no tile could be read. */
export function asLaidOut(decoded: DecodedCells, layout: PixelLayout): DecodedCells {
  const { rows, columns, samplesPerPixel } = decoded;
  const isWhole = Number.isInteger(decoded.bytesPerCell) && decoded.bytesPerCell > 0;
  if (
    isWhole &&
    rows === layout.rows &&
    columns === layout.columns &&
    samplesPerPixel === layout.samplesPerPixel
  )
    return decoded;
  throw dicomError('pixel-data-damaged', { rows, columns, components: samplesPerPixel });
}
