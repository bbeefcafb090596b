/** What the file says of painting, for all frames or for one; a damaged part is left out and noted, never fatal. */
import { plainDisplay, type Display, type DisplayNotice, type LookupTable } from '../display.ts';
import type { Film } from '../film.ts';
import { pixelAspectOf } from '../pixelAspect.ts';
import type { PixelLayout } from '../source.ts';
import type { Attributes } from './attributes.ts';
import { readLookupTable } from './lookupTable.ts';
import { readShutter } from './shutter.ts';

interface Described extends Pick<Film, 'rescale' | 'spacing' | 'pixelAspect'> {
  readonly layout: PixelLayout;
  /** Where the VOI tables stand, and the unit of modality values: in the file itself, or in a functional group. */
  readonly voi: Attributes;
  readonly transformation: Attributes;
}

/** Overlays are not in it: they are cut out frame by frame when one is decoded. */
export function readDisplay(attributes: Attributes, described: Described): Display {
  const { layout, rescale } = described;
  const { shutter, notices } = readShutters(attributes, described);
  if (layout.colourModel !== 'grey') return { ...plainDisplay, shutter, notices };
  const modality = readTables(attributes, 'x00283000', layout.isSigned);
  const modalityLut = modality[0] ?? null;
  const voi = readTables(described.voi, 'x00283010', goesNegative(layout, rescale, modalityLut));
  return {
    ...plainDisplay,
    modalityLut,
    voiLuts: voi.filter((table) => table !== null),
    presentationShape: presentationShape(attributes),
    padding: readPadding(attributes, layout),
    isHounsfield:
      described.transformation.code('x00281054') === 'HU' || isComputedTomography(attributes, rescale),
    shutter,
    notices: [
      ...(modality.includes(null) ? ['modality-lut' as const] : []),
      ...(voi.includes(null) ? ['voi-lut' as const] : []),
      ...notices,
    ],
  };
}

function readTables(attributes: Attributes, tag: string, isSigned: boolean): (LookupTable | null)[] {
  return attributes.items(tag).map((item) => readLookupTable(item, isSigned));
}

/** Whether modality values can be below 0 (PS3.3 C.11.2.1.1): tables give none. */
function goesNegative(
  layout: PixelLayout,
  rescale: Film['rescale'],
  modalityLut: LookupTable | null,
): boolean {
  if (modalityLut !== null) return false;
  const span = 2 ** layout.bitsStored;
  const ends = layout.isSigned ? [-span / 2, span / 2 - 1] : [0, span - 1];
  return ends.some((end) => end * rescale.slope + rescale.intercept < 0);
}

function presentationShape(attributes: Attributes): Display['presentationShape'] {
  const shape = attributes.code('x20500020');
  return shape === 'IDENTITY' || shape === 'INVERSE' ? shape : null;
}

/** A value alone, or the range between it and (0028,0121), whichever of the two is lower. */
function readPadding(attributes: Attributes, { isSigned, bitsAllocated }: PixelLayout): Display['padding'] {
  // Wider cells would carry the value in four bytes; no film of that kind pads.
  if (bitsAllocated > 16) return null;
  const signed = (value: number) => (isSigned ? (value << 16) >> 16 : value);
  const value = attributes.uint16('x00280120');
  if (value === null) return null;
  const limit = attributes.uint16('x00280121') ?? value;
  return {
    low: Math.min(signed(value), signed(limit)),
    high: Math.max(signed(value), signed(limit)),
  };
}

function isComputedTomography(attributes: Attributes, { intercept }: Film['rescale']): boolean {
  return attributes.code('x00080060') === 'CT' && intercept < 0;
}

function readShutters(attributes: Attributes, described: Described): ShutterReading {
  const shutter = readShutter(attributes, pixelAspectOf(described));
  return shutter === 'damaged' ? { shutter: null, notices: ['shutter'] } : { shutter, notices: [] };
}

interface ShutterReading {
  readonly shutter: Display['shutter'];
  readonly notices: readonly DisplayNotice[];
}
