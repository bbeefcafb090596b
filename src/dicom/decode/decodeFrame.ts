/** A film's source to its frame: stored values, their range and their hash. Throws the room's typed error. */
import { assert, sha256Hex, toOsseletError } from '../../foundation/index.ts';
import { dicomError, inFile } from '../errors.ts';
import type { Frame, StoredValues } from '../film.ts';
import { joinBytes } from '../joinBytes.ts';
import type { FilmSource, PixelLayout } from '../source.ts';
import { pixelEncoding } from '../transferSyntax.ts';
import type { Codecs, DecodedCells } from './codecs.ts';
import { toColour8, toLuminance } from './colour.ts';
import { decodeJpegExtended } from './jpegExtended.ts';
import { readJpegStructure } from './jpegStructure.ts';
import { readJpeg2000Structure, withoutStrayBytes } from './jpeg2000Structure.ts';
import { decodeJpegLossless } from './jpegLossless.ts';
import { decodeNative } from './native.ts';
import { decodeOverlays } from './overlayBits.ts';
import { decodeRle } from './rle.ts';
import { toStoredValues } from './storedValues.ts';
import { checkStructure } from './structure.ts';

export async function decodeFrame(source: FilmSource, codecs: Codecs): Promise<Frame> {
  const { film, layout } = source;
  try {
    const values = await decodeStoredValues(source, codecs);
    const sha256 = await sha256Hex(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
    const isColour = layout.samplesPerPixel === 3;
    const stored = isColour ? greyOf(values) : values;
    const colour = isColour ? toColour8(unsigned(values), layout.bitsStored) : null;
    const display = { ...source.display, overlays: decodeOverlays(source) };
    return { film, stored, colour, ...range(stored), sha256, display };
  } catch (error) {
    throw inFile(toOsseletError(error), film.fileName);
  }
}

async function decodeStoredValues(source: FilmSource, codecs: Codecs): Promise<StoredValues> {
  const { pixels, layout, film } = source;
  if (pixels.kind === 'picture') return pixels.grey;
  if (pixels.kind === 'native')
    return toStoredValues(decodeNative(pixels.bytes, pixels.isByteSwapped, layout), layout);
  const cells = await decodeStream(joinBytes(pixels.fragments), film.transferSyntaxUid ?? '', layout, codecs);
  // Decoders answer colour-by-pixel whatever (0028,0006) says of the file.
  return toStoredValues(cells, { ...layout, isByPlane: false });
}

async function decodeStream(
  stream: Uint8Array,
  transferSyntaxUid: string,
  layout: PixelLayout,
  codecs: Codecs,
): Promise<DecodedCells> {
  switch (pixelEncoding(transferSyntaxUid)) {
    case 'rle':
      return decodeRle(stream, layout);
    case 'jpeg-lossless':
      return decodeJpegLossless(stream, layout);
    case 'jpeg-baseline':
      checkStructure(readJpegStructure(stream), stream, layout);
      return asLaidOut(await codecs.decodeJpeg(stream), layout);
    case 'jpeg-extended':
      checkStructure(readJpegStructure(stream), stream, layout);
      return asLaidOut(decodeJpegExtended(stream), layout);
    case 'jpeg-2000': {
      const structure = checkStructure(readJpeg2000Structure(stream), stream, layout);
      return asLaidOut(await codecs.decodeJpeg2000(withoutStrayBytes(stream, structure)), layout);
    }
    case 'native':
    case null:
      assert(false, () => `${transferSyntaxUid} has no stream decoder and is refused when opened`);
  }
}

/** OpenJPEG answers an empty picture, without throwing, when no tile could be read. */
function asLaidOut(decoded: DecodedCells, layout: PixelLayout): DecodedCells {
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

function greyOf(values: StoredValues): StoredValues {
  const colours = unsigned(values);
  return toLuminance(colours, colours.slice(0, colours.length / 3), 3);
}

function unsigned(values: StoredValues): Uint8Array | Uint16Array {
  assert(
    values instanceof Uint8Array || values instanceof Uint16Array,
    () => 'colour is unsigned: open/ refuses signed colour',
  );
  return values;
}

function range(values: StoredValues): { min: number; max: number } {
  let min = values[0] ?? 0;
  let max = min;
  for (const value of values) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { min, max };
}
