/**
 * Orientation of a JPEG picture (Exif 2.3, tag 0x0112): a film photographed or exported lying on its side says so
 * there, and every viewer turns it; the model must see it upright too. Anything unreadable means « as stored ».
 */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

const APP1 = 0xe1;
const SOS = 0xda;
const ORIENTATION = 0x0112;
const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0];

export function readOrientation(jpeg: Uint8Array): Orientation {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  let at = 2;
  while (at + 4 <= jpeg.length && jpeg[at] === 0xff && jpeg[at + 1] !== SOS) {
    const end = at + 2 + view.getUint16(at + 2);
    if (jpeg[at + 1] === APP1 && EXIF.every((byte, index) => jpeg[at + 4 + index] === byte))
      return orientationInTiff(jpeg.subarray(at + 4 + EXIF.length, end)) ?? 1;
    at = end;
  }
  return 1;
}

function orientationInTiff(tiff: Uint8Array): Orientation | null {
  if (tiff.length < 8) return null;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const isLittleEndian = tiff[0] === 0x49;
  const directory = view.getUint32(4, isLittleEndian);
  if (directory + 2 > tiff.length) return null;
  const entries = view.getUint16(directory, isLittleEndian);
  for (
    let entry = directory + 2;
    entry + 12 <= tiff.length && entry < directory + 2 + entries * 12;
    entry += 12
  )
    if (view.getUint16(entry, isLittleEndian) === ORIENTATION)
      return toOrientation(view.getUint16(entry + 8, isLittleEndian));
  return null;
}

function toOrientation(value: number): Orientation | null {
  return value >= 1 && value <= 8 ? (value as Orientation) : null;
}
