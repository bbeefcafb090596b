/**
 * A PNG picture to grey as Pillow's convert('L') makes it: palette and colours by luminance, alpha dropped, 1 to
 * 4-bit grey stretched to 8. 16-bit grey is kept whole, colours of 16 bits by their high byte. The header and the
 * inflated length are checked first: fast-png trusts both.
 */
import { decode, type DecodedPng } from 'fast-png';
import { dicomError, guarded } from '../errors.ts';
import { checkPictureSize, pictureFromColours, type Picture } from './picture.ts';
import { checkPngData, pixelChunks, readPngHeader } from './pngStructure.ts';

export function decodePngPicture(file: Uint8Array): Promise<Picture> {
  const header = readPngHeader(file);
  if (header === null) throw dicomError('picture-damaged');
  checkPictureSize(header.rows, header.columns);
  if (header.isInterlaced && header.depth < 8)
    throw dicomError('picture-unsupported', { detail: `PNG Adam7, ${header.depth} bit` });
  checkPngData(file, header);
  const png = guarded('picture-damaged', () => decode(pixelChunks(file), { checkCrc: true }));
  return Promise.resolve(toPicture(png));
}

function toPicture(png: DecodedPng): Picture {
  const { height: rows, width: columns, channels } = png;
  if (png.palette !== undefined) return fromPalette(png, png.palette);
  if (channels >= 3) return pictureFromColours(rows, columns, highBytes(png.data), channels);
  const grey = png.depth < 8 ? stretched(png) : everyNth(png.data, channels);
  return { rows, columns, grey, meanChroma: 0 };
}

function fromPalette(png: DecodedPng, palette: readonly (readonly number[])[]): Picture {
  const indices = png.depth < 8 ? unpacked(png) : png.data;
  const colours = new Uint8Array(indices.length * 3);
  for (let pixel = 0; pixel < indices.length; pixel++) {
    const [red = 0, green = 0, blue = 0] = palette[indices[pixel] ?? 0] ?? [];
    colours[pixel * 3] = red;
    colours[pixel * 3 + 1] = green;
    colours[pixel * 3 + 2] = blue;
  }
  return pictureFromColours(png.height, png.width, colours, 3);
}

function highBytes(values: DecodedPng['data']): Uint8Array {
  if (!(values instanceof Uint16Array)) return new Uint8Array(values);
  // Not Uint8Array.from with a function: it makes a plain array first, gigabytes for a large picture.
  const high = new Uint8Array(values.length);
  for (let at = 0; at < high.length; at++) high[at] = (values[at] ?? 0) >> 8;
  return high;
}

function everyNth(values: DecodedPng['data'], channels: number): Uint8Array | Uint16Array {
  const length = values.length / channels;
  const grey = values instanceof Uint16Array ? new Uint16Array(length) : new Uint8Array(length);
  for (let pixel = 0; pixel < length; pixel++) grey[pixel] = values[pixel * channels] ?? 0;
  return grey;
}

function stretched(png: DecodedPng): Uint8Array {
  const factor = 255 / (2 ** png.depth - 1);
  return unpacked(png).map((value) => value * factor);
}

/** Values of 1, 2 or 4 bits lie packed, high bits first, each row on a byte of its own. */
function unpacked({ data, depth, width, height }: DecodedPng): Uint8Array {
  const rowBytes = Math.ceil((width * depth) / 8);
  const mask = 2 ** depth - 1;
  const values = new Uint8Array(width * height);
  for (let pixel = 0; pixel < values.length; pixel++) {
    const bit = (pixel % width) * depth;
    const byte = data[Math.floor(pixel / width) * rowBytes + (bit >> 3)] ?? 0;
    values[pixel] = (byte >> (8 - depth - (bit & 7))) & mask;
  }
  return values;
}
