/** What a compressed stream says of itself must be what the film's header says, and be there to its end. */
import { dicomError } from '../errors.ts';
import type { PixelLayout } from '../source.ts';

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
