/**
 * Pixels from decoded frames, written uncompressed: what else a compressed stream or the spare bits and the end of a
 * pixel area held (comments, overlays, padding) does not come along. Boxes are black as the film is shown.
 */
import type { Frame, StoredValues } from '../../film.ts';
import { isInverse } from '../../render/greyTable.ts';
import { concatBytes } from '../concatBytes.ts';
import { element } from '../dictionary.ts';
import type { DataSet, DicomElement } from '../element.ts';
import { wordBytes } from '../values.ts';

/** In image pixels from the corner of the first; pixels that it touches go. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const PIXEL_DATA = 0x7fe00010;

/** @param boxesOf of each frame, counted from 0 */
export function pixelElements(frames: readonly Frame[], boxesOf: (frame: number) => readonly Box[]): DataSet {
  const [first] = frames;
  if (first === undefined) return [];
  const blackened = frames.map((frame, at) => blackFrame(frame, boxesOf(at)));
  const { film } = first;
  return [
    ...(frames.length > 1 ? [element('NumberOfFrames', frames.length)] : []),
    element('Rows', film.rows),
    element('Columns', film.columns),
    ...(first.colour === null ? greyLayout(first) : colourLayout()),
    pixelData(blackened, first.colour !== null || first.stored.BYTES_PER_ELEMENT === 1),
  ];
}

function greyLayout({ film, stored }: Frame): DataSet {
  const isWhole =
    film.photometricInterpretation === 'MONOCHROME1' || film.photometricInterpretation === 'MONOCHROME2';
  return [
    element('SamplesPerPixel', 1),
    element('PhotometricInterpretation', isWhole ? film.photometricInterpretation : 'MONOCHROME2'),
    element('BitsAllocated', stored.BYTES_PER_ELEMENT * 8),
    element('BitsStored', film.bitsStored),
    element('HighBit', film.bitsStored - 1),
    element('PixelRepresentation', film.isSigned ? 1 : 0),
  ];
}

function colourLayout(): DataSet {
  return [
    element('SamplesPerPixel', 3),
    element('PhotometricInterpretation', 'RGB'),
    element('PlanarConfiguration', 0),
    element('BitsAllocated', 8),
    element('BitsStored', 8),
    element('HighBit', 7),
    element('PixelRepresentation', 0),
  ];
}

function blackFrame(frame: Frame, boxes: readonly Box[]): StoredValues {
  const { film, colour } = frame;
  const samples = colour === null ? 1 : 3;
  const values = (colour ?? frame.stored).slice();
  const black = colour === null && isInverse(frame) ? frame.max : colour === null ? frame.min : 0;
  for (const { left, top, right, bottom } of boxes) {
    const [from, to] = [Math.max(0, Math.floor(left)), Math.min(film.columns, Math.ceil(right))];
    for (let row = Math.max(0, Math.floor(top)); row < Math.min(film.rows, Math.ceil(bottom)); row++) {
      const start = row * film.columns;
      values.fill(black, (start + from) * samples, (start + to) * samples);
    }
  }
  return values;
}

/** Frame after frame, little endian; 16-bit words where cells are wider than a byte (PS3.5 A.2). */
function pixelData(frames: readonly StoredValues[], isBytes: boolean): DicomElement {
  if (isBytes) return { tag: PIXEL_DATA, vr: 'OB', value: concatBytes(frames.map(asBytes)) };
  const words = concatBytes(
    frames.map((frame) => (frame.BYTES_PER_ELEMENT === 2 ? cells16(frame) : cells32(frame))),
  );
  return {
    tag: PIXEL_DATA,
    vr: 'OW',
    value: new Uint16Array(words.buffer, words.byteOffset, words.length / 2),
  };
}

function asBytes({ buffer, byteOffset, byteLength }: StoredValues): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function cells16({ buffer, byteOffset, length }: StoredValues): Uint8Array {
  return wordBytes(new Uint16Array(buffer, byteOffset, length));
}

function cells32({ buffer, byteOffset, length }: StoredValues): Uint8Array {
  return wordBytes(new Uint16Array(buffer, byteOffset, length * 2));
}
