/**
 * A JPEG frame by what its own header says, since files carry one process under the transfer syntax of another:
 * lossless, 8-bit sequential and progressive, 12-bit sequential.
 */
import { dicomError } from '../errors.ts';
import type { PixelLayout } from '../source.ts';
import type { Codecs, DecodedCells } from './codecs.ts';
import { withDeclaredColours } from './jpegColour.ts';
import { decodeJpegExtended } from './jpegExtended.ts';
import { decodeJpegLossless } from './jpegLossless.ts';
import { readJpegStructure } from './jpegStructure.ts';
import { checkStructure } from './structure.ts';

const LOSSLESS_HUFFMAN = 3;
/** Baseline and extended with Huffman coding. */
const SEQUENTIAL = [0, 1];
const PROGRESSIVE = 2;

export async function decodeJpegStream(
  stream: Uint8Array,
  layout: PixelLayout,
  codecs: Codecs,
): Promise<DecodedCells> {
  const structure = checkStructure(readJpegStructure(stream), stream, layout);
  const { process, precision } = structure;
  if (process === LOSSLESS_HUFFMAN) return decodeJpegLossless(stream, structure);
  if ((SEQUENTIAL.includes(process) || process === PROGRESSIVE) && precision === 8)
    return {
      ...(await codecs.decodeJpeg(withDeclaredColours(stream, structure, layout.colourModel))),
      isRgb: layout.samplesPerPixel === 3,
    };
  if (SEQUENTIAL.includes(process) && precision === 12)
    return { ...decodeJpegExtended(stream), isRgb: layout.samplesPerPixel === 3 };
  throw dicomError('pixel-data-damaged', { process, precision });
}
