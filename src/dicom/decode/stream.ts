/** The bytes of one encapsulated frame to its cells, colour-by-pixel, by the decoder of its transfer syntax. */
import { assert } from '../../foundation/index.ts';
import { dicomError } from '../errors.ts';
import { inflateRaw } from '../open/inflate.ts';
import { frameBits, type PixelLayout } from '../source.ts';
import { pixelEncoding } from '../transferSyntax.ts';
import { cellsOf, type Cells } from './cells.ts';
import type { Codecs, DecodedCells } from './codecs.ts';
import { decodeJpegStream } from './jpegStream.ts';
import { readJpeg2000Structure, withoutStrayBytes } from './jpeg2000Structure.ts';
import { readJpegStructure } from './jpegStructure.ts';
import { decodeNative } from './native.ts';
import { decodeRle } from './rle.ts';
import { asLaidOut, checkStructure } from './structure.ts';

export interface StreamCells {
  readonly cells: Cells;
  /** The codec made red, green, blue of what the stream holds. */
  readonly isRgb: boolean;
}

export async function decodeStream(
  stream: Uint8Array,
  transferSyntaxUid: string,
  layout: PixelLayout,
  codecs: Codecs,
): Promise<StreamCells> {
  const encoding = pixelEncoding(transferSyntaxUid);
  switch (encoding) {
    case 'encapsulated-native':
      return fromNative(stream, layout);
    case 'deflated-frames':
      return fromNative(inflateRaw(stream, paddedBytes(layout), 'pixel-data-damaged'), layout);
    case 'rle':
      return fromNative(decodeRle(stream, layout), { ...layout, isByPlane: false });
    case 'jpeg':
      return fromCodec(await decodeJpegStream(stream, layout, codecs), layout);
    case 'jpeg-ls':
      checkStructure(readJpegStructure(stream), stream, layout);
      return fromCodec(await codecs.decodeJpegLs(stream), layout);
    case 'jpeg-2000':
    case 'htj2k': {
      const structure = checkStructure(readJpeg2000Structure(stream), stream, layout);
      const whole = withoutStrayBytes(stream, structure);
      const decoded = encoding === 'htj2k' ? codecs.decodeHtj2k(whole) : codecs.decodeJpeg2000(whole);
      return fromCodec(await decoded, layout);
    }
    case 'native':
    case null:
      assert(false, () => `${transferSyntaxUid} has no stream decoder and is refused when opened`);
  }
}

/** A frame of an odd length is padded to an even one. */
function paddedBytes(layout: PixelLayout): number {
  return 2 * Math.ceil(frameBits(layout) / 16);
}

/** Bytes that lie as those of a native file do. */
function fromNative(bytes: Uint8Array, layout: PixelLayout): StreamCells {
  const expectedBytes = Math.ceil(frameBits(layout) / 8);
  if (bytes.length < expectedBytes)
    throw dicomError('pixel-data-truncated', { expectedBytes, foundBytes: bytes.length });
  const frame = { bytes: bytes.subarray(0, expectedBytes), firstBit: 0, swappedWordBytes: 1 } as const;
  return { cells: decodeNative(frame, layout), isRgb: false };
}

/** A decoder may answer 8-bit cells for 16 allocated (they fit), never the other way round. */
function fromCodec(decoded: DecodedCells, layout: PixelLayout): StreamCells {
  const { cells, bytesPerCell, isRgb = false } = asLaidOut(decoded, layout);
  if (bytesPerCell > Math.ceil(layout.bitsAllocated / 8))
    throw dicomError('pixel-data-damaged', { bytesPerCell, bitsAllocated: layout.bitsAllocated });
  return { cells: cellsOf(cells, bytesPerCell), isRgb };
}
