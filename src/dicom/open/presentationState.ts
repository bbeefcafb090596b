/** A presentation state from its attributes; what it leaves out is identity, not what the image says (PS3.4 N.2.1). */
import type { FilmTurn, LookupTable } from '../display.ts';
import type { Presentation, PresentationVoi, ReferencedImage } from '../presentation.ts';
import type { Attributes } from './attributes.ts';
import { readRescale, readWindows } from './calibration.ts';
import { readDrawing } from './drawing.ts';
import { readLookupTable } from './lookupTable.ts';
import { readShutter } from './shutter.ts';

export const GRAYSCALE_SOFTCOPY_PRESENTATION_STATE = '1.2.840.10008.5.1.4.1.1.11.1';

export function readPresentation(attributes: Attributes): Presentation {
  const shutter = readShutter(attributes, null);
  const shape = attributes.code('x20500020');
  return {
    sopInstanceUid: attributes.code('x00080018') ?? '',
    label: attributes.text('x00700081') ?? attributes.text('x00700080'),
    images: attributes.items('x00081115').flatMap(readImages),
    rescale: readRescale(attributes),
    modalityLut: readTables(attributes, 'x00283000')[0] ?? null,
    vois: attributes.items('x00283110').map(readVoi),
    presentationLut: readTables(attributes, 'x20500010')[0] ?? null,
    presentationShape: shape === 'INVERSE' ? 'INVERSE' : 'IDENTITY',
    shutter: shutter === 'damaged' ? null : shutter,
    turn: readTurn(attributes),
    drawings: attributes
      .items('x00700001')
      .map((item) => ({ images: imagesOrAll(item), drawing: readDrawing(item) })),
  };
}

function readVoi(item: Attributes): PresentationVoi {
  return {
    images: imagesOrAll(item),
    windows: readWindows(item),
    tables: readTables(item, 'x00283010'),
  };
}

/** The state knows no pixel; the VR of the descriptor tells whether its inputs are signed. */
function readTables(attributes: Attributes, tag: string): LookupTable[] {
  return attributes
    .items(tag)
    .map((item) => readLookupTable(item, item.vr('x00283002') === 'SS'))
    .filter((table) => table !== null);
}

function imagesOrAll(item: Attributes): readonly ReferencedImage[] | null {
  const images = readImages(item);
  return images.length === 0 ? null : images;
}

function readImages(item: Attributes): ReferencedImage[] {
  return item.items('x00081140').flatMap((reference) => {
    const sopInstanceUid = reference.code('x00081155');
    if (sopInstanceUid === null) return [];
    const numbers = reference.decimals('x00081160').filter((number) => number >= 1);
    return [{ sopInstanceUid, frames: numbers.length === 0 ? null : numbers.map((number) => number - 1) }];
  });
}

/** The state rotates before it flips, a view flips before it rotates: the flip turns the rotation round. */
function readTurn(attributes: Attributes): FilmTurn {
  const isFlippedHorizontally = attributes.code('x00700041') === 'Y';
  const rotation = attributes.uint16('x00700042') ?? 0;
  const clockwise = isFlippedHorizontally ? (360 - rotation) % 360 : rotation;
  const isQuarter = clockwise === 90 || clockwise === 180 || clockwise === 270;
  return { rotation: isQuarter ? clockwise : 0, isFlippedHorizontally };
}
