/** The Image Pixel module (PS3.3 C.7.6.3), checked before a single cell is read. */
import { dicomError } from '../errors.ts';
import { MAX_FRAMES, MAX_PIXELS } from '../limits.ts';
import type { PixelLayout } from '../source.ts';
import type { PixelEncoding } from '../transferSyntax.ts';
import type { Attributes } from './attributes.ts';

/** Photometric interpretations whose decoded cells are grey, or red, green and blue. */
const greyPhotometrics = ['MONOCHROME1', 'MONOCHROME2'];
const rgbPhotometrics: Readonly<Record<PixelEncoding, readonly string[]>> = {
  native: ['RGB'],
  rle: ['RGB'],
  'jpeg-lossless': ['RGB'],
  // These decoders undo their own colour transform and answer RGB.
  'jpeg-baseline': ['YBR_FULL', 'YBR_FULL_422'],
  'jpeg-extended': ['YBR_FULL', 'YBR_FULL_422'],
  'jpeg-2000': ['RGB', 'YBR_RCT', 'YBR_ICT'],
};

export interface ImagePixel {
  readonly layout: PixelLayout;
  readonly photometricInterpretation: string;
  readonly frames: number;
}

export function readImagePixel(attributes: Attributes, encoding: PixelEncoding): ImagePixel {
  const rows = attributes.uint16('x00280010') ?? 0;
  const columns = attributes.uint16('x00280011') ?? 0;
  if (rows === 0 || columns === 0 || rows * columns > MAX_PIXELS)
    throw dicomError('unusable-dimensions', { rows, columns });
  const frames = readFrames(attributes);
  const samplesPerPixel = attributes.uint16('x00280002') ?? 1;
  // A grey film without (0028,0004) is drawn as MONOCHROME2, as most viewers do.
  const photometricInterpretation =
    attributes.code('x00280004') ?? (samplesPerPixel === 1 ? 'MONOCHROME2' : '');
  const allowed = samplesPerPixel === 1 ? greyPhotometrics : rgbPhotometrics[encoding];
  if ((samplesPerPixel !== 1 && samplesPerPixel !== 3) || !allowed.includes(photometricInterpretation))
    throw dicomError('unsupported-photometric', { photometricInterpretation, samplesPerPixel });
  const layout = {
    rows,
    columns,
    samplesPerPixel,
    ...readBits(attributes, samplesPerPixel),
    isByPlane: samplesPerPixel === 3 && attributes.uint16('x00280006') === 1,
  } as const;
  return { layout, photometricInterpretation, frames };
}

function readFrames(attributes: Attributes): number {
  const [frames = 1] = attributes.decimals('x00280008');
  if (!(frames >= 1)) return 1;
  if (frames > MAX_FRAMES || !Number.isInteger(frames)) throw dicomError('too-many-frames', { frames });
  return frames;
}

type Bits = Pick<PixelLayout, 'bitsAllocated' | 'bitsStored' | 'highBit' | 'isSigned'>;

function readBits(attributes: Attributes, samplesPerPixel: number): Bits {
  const bitsAllocated = attributes.uint16('x00280100') ?? 0;
  const bitsStored = attributes.uint16('x00280101') ?? bitsAllocated;
  const highBit = attributes.uint16('x00280102') ?? bitsStored - 1;
  const isSigned = attributes.uint16('x00280103') === 1;
  const isCoherent = bitsStored >= 1 && highBit >= bitsStored - 1 && highBit < bitsAllocated;
  if ((bitsAllocated !== 8 && bitsAllocated !== 16) || !isCoherent || (isSigned && samplesPerPixel === 3))
    throw dicomError('unsupported-bits', { bitsAllocated, bitsStored, highBit });
  return { bitsAllocated, bitsStored, highBit, isSigned };
}
