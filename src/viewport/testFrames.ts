/** Small films for the tests of this room, with defaults. */
import {
  plainDisplay,
  unsaid,
  type Display,
  type Film,
  type Frame,
  type StoredValues,
} from '../dicom/index.ts';

function aFilm(changes: Partial<Film> = {}): Film {
  return {
    key: '1.2.826.0.1.3680043.10.1#0',
    fileName: 'poignet-face.dcm',
    origin: 'dicom',
    frame: 0,
    frames: 1,
    rows: 4,
    columns: 4,
    ...unsaid,
    sopInstanceUid: '1.2.826.0.1.3680043.10.1',
    modality: 'DX',
    photometricInterpretation: 'MONOCHROME2',
    samplesPerPixel: 1,
    bitsAllocated: 16,
    bitsStored: 12,
    isSigned: false,
    rescale: { slope: 1, intercept: 0 },
    ...changes,
  };
}

export function aFrame(
  stored: StoredValues,
  changes: Partial<Film> = {},
  display: Partial<Display> = {},
): Frame {
  return {
    film: aFilm(changes),
    stored,
    colour: null,
    min: Math.min(...stored),
    max: Math.max(...stored),
    sha256: 'of a test frame',
    display: { ...plainDisplay, ...display },
  };
}

/** Grey rising from left to right (0 to 1000) with a square of 3000 at the given corner: soft tissue and bone. */
export function aBoneSquare(columns: number, rows: number, square: { x: number; y: number; side: number }) {
  const stored = new Uint16Array(columns * rows);
  for (let index = 0; index < stored.length; index++) {
    const x = index % columns;
    const y = Math.floor(index / columns);
    const isAcross = x >= square.x && x < square.x + square.side;
    const isDown = y >= square.y && y < square.y + square.side;
    stored[index] = isAcross && isDown ? 3000 : Math.round((x / (columns - 1)) * 1000);
  }
  return stored;
}
