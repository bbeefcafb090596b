/** A presentation state from its attributes; what it leaves out is identity, not what the image says (PS3.4 N.2.1). */
import type { FilmTurn, LookupTable } from '../display.ts';
import type { Presentation, PresentationVoi } from '../presentation.ts';
import type { Attributes } from './attributes.ts';
import { readRescale, readWindows } from './calibration.ts';
import { readAreas } from './displayedArea.ts';
import { readDrawing } from './drawing.ts';
import { readLookupTable } from './lookupTable.ts';
import { readPresentationOverlays } from './presentationOverlays.ts';
import { imagesOrAll, readImages } from './referencedImages.ts';
import { readShutter } from './shutter.ts';

export const GRAYSCALE_SOFTCOPY_PRESENTATION_STATE = '1.2.840.10008.5.1.4.1.1.11.1';

const MODALITY_LUTS = 'x00283000';
const VOI_LUTS = 'x00283010';
const PRESENTATION_LUTS = 'x20500010';

export function readPresentation(attributes: Attributes): Presentation {
  const shutter = readShutter(attributes, 1);
  const shape = attributes.code('x20500020');
  const vois = attributes.items('x00283110');
  const overlays = readPresentationOverlays(attributes);
  return {
    sopInstanceUid: attributes.code('x00080018') ?? '',
    label: attributes.text('x00700081') ?? attributes.text('x00700080'),
    images: attributes.items('x00081115').flatMap(readImages),
    rescale: readRescale(attributes),
    modalityLut: wholeTables(attributes, MODALITY_LUTS)[0] ?? null,
    vois: vois.map(readVoi),
    presentationLut: wholeTables(attributes, PRESENTATION_LUTS)[0] ?? null,
    presentationShape: shape === 'INVERSE' ? 'INVERSE' : 'IDENTITY',
    shutter: shutter === 'damaged' ? null : shutter,
    turn: readTurn(attributes),
    areas: readAreas(attributes),
    overlays: overlays.filter((overlay) => overlay !== 'damaged'),
    drawings: attributes
      .items('x00700001')
      .map((item) => ({ images: imagesOrAll(item), ...readDrawing(item) })),
    damaged: {
      'modality-lut': hasDamaged(attributes, MODALITY_LUTS),
      'voi-lut': vois.some((voi) => hasDamaged(voi, VOI_LUTS)),
      'presentation-lut': hasDamaged(attributes, PRESENTATION_LUTS),
      shutter: shutter === 'damaged',
      overlay: overlays.includes('damaged'),
    },
  };
}

function readVoi(item: Attributes): PresentationVoi {
  return { images: imagesOrAll(item), windows: readWindows(item), tables: wholeTables(item, VOI_LUTS) };
}

function wholeTables(attributes: Attributes, tag: string): LookupTable[] {
  return readTables(attributes, tag).filter((table) => table !== null);
}

function hasDamaged(attributes: Attributes, tag: string): boolean {
  return readTables(attributes, tag).includes(null);
}

/** The state knows no pixel; the VR of the descriptor tells whether its inputs are signed. */
function readTables(attributes: Attributes, tag: string): (LookupTable | null)[] {
  return attributes.items(tag).map((item) => readLookupTable(item, item.vr('x00283002') === 'SS'));
}

/** The state rotates before it flips, a view flips before it rotates: the flip turns the rotation round. */
function readTurn(attributes: Attributes): FilmTurn {
  const isFlippedHorizontally = attributes.code('x00700041') === 'Y';
  const rotation = attributes.uint16('x00700042') ?? 0;
  const clockwise = isFlippedHorizontally ? (360 - rotation) % 360 : rotation;
  const isQuarter = clockwise === 90 || clockwise === 180 || clockwise === 270;
  return { rotation: isQuarter ? clockwise : 0, isFlippedHorizontally };
}
