/**
 * The Extended Offset Table (7FE0,0001) and its lengths (7FE0,0002) are of VR OV, younger than dicom-parser, which
 * takes them for elements of a short length and reads what follows askew. It is given a copy that says OB instead.
 */
const TABLES = [
  [0xe0, 0x7f, 0x01, 0x00, 0x4f, 0x56, 0, 0],
  [0xe0, 0x7f, 0x02, 0x00, 0x4f, 0x56, 0, 0],
];
/** Encapsulated pixel data, (7FE0,0010) OB of undefined length: no table lies behind it. */
const PIXEL_DATA = [0xe0, 0x7f, 0x10, 0x00, 0x4f, 0x42, 0, 0, 0xff, 0xff, 0xff, 0xff];
const SECOND_LETTER_OF_VR = 5;

/** The same array when there are none. */
export function withReadableOffsetTables(bytes: Uint8Array): Uint8Array {
  const places = tablePlaces(bytes);
  if (places.length === 0) return bytes;
  const readable = bytes.slice();
  for (const at of places) readable[at + SECOND_LETTER_OF_VR] = 'B'.charCodeAt(0);
  return readable;
}

function tablePlaces(bytes: Uint8Array): number[] {
  const places: number[] = [];
  const begins = (header: readonly number[], at: number) =>
    header.every((byte, index) => bytes[at + index] === byte);
  let at = bytes.indexOf(0xe0);
  while (at >= 0 && !begins(PIXEL_DATA, at)) {
    if (TABLES.some((header) => begins(header, at))) places.push(at);
    at = bytes.indexOf(0xe0, at + 1);
  }
  return places;
}
