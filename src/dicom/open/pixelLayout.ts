/** The Image Pixel module (PS3.3 C.7.6.3), checked before a single cell is read. */
import { dicomError } from '../errors.ts';
import { MAX_FRAMES, MAX_PIXELS } from '../limits.ts';
import type { ColourModel, PixelLayout } from '../source.ts';
import type { PixelEncoding } from '../transferSyntax.ts';
import type { Attributes } from './attributes.ts';

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
  const colour = readColour(attributes, encoding, columns);
  const { photometricInterpretation, samplesPerPixel, colourModel, isSubsampled } = colour;
  const layout = {
    rows,
    columns,
    samplesPerPixel,
    colourModel,
    isSubsampled,
    ...readBits(attributes, colour),
    isByPlane: samplesPerPixel === 3 && !isSubsampled && attributes.uint16('x00280006') === 1,
  } as const;
  return { layout, photometricInterpretation, frames };
}

function readFrames(attributes: Attributes): number {
  const [frames = 1] = attributes.decimals('x00280008');
  if (!(frames >= 1)) return 1;
  if (frames > MAX_FRAMES || !Number.isInteger(frames)) throw dicomError('too-many-frames', { frames });
  return frames;
}

const greyModels: Readonly<Record<string, ColourModel>> = {
  MONOCHROME1: 'grey',
  MONOCHROME2: 'grey',
  'PALETTE COLOR': 'palette',
};
const colourModels: Readonly<Record<string, ColourModel>> = {
  RGB: 'rgb',
  YBR_FULL: 'ybr-full',
  YBR_FULL_422: 'ybr-full',
  YBR_PARTIAL_422: 'ybr-partial',
  // Transforms of the codestream itself, which its decoder undoes (PS3.5 8.2.4).
  YBR_RCT: 'rgb',
  YBR_ICT: 'rgb',
};
const isCodestreamTransform = (photometric: string) => photometric === 'YBR_RCT' || photometric === 'YBR_ICT';

interface Colour extends Pick<PixelLayout, 'samplesPerPixel' | 'colourModel' | 'isSubsampled'> {
  readonly photometricInterpretation: string;
}

function readColour(attributes: Attributes, encoding: PixelEncoding, columns: number): Colour {
  const samplesPerPixel = attributes.uint16('x00280002') ?? 1;
  // A grey film without (0028,0004) is drawn as MONOCHROME2, as most viewers do.
  const photometricInterpretation =
    attributes.code('x00280004') ?? (samplesPerPixel === 1 ? 'MONOCHROME2' : '');
  const isUncompressed = ['native', 'encapsulated-native', 'deflated-frames', 'rle'].includes(encoding);
  const isSubsampled = isUncompressed && encoding !== 'rle' && photometricInterpretation.endsWith('_422');
  const models = samplesPerPixel === 1 ? greyModels : colourModels;
  const colourModel = models[photometricInterpretation];
  const isReadable =
    (samplesPerPixel === 1 || samplesPerPixel === 3) &&
    !(isSubsampled && columns % 2 === 1) &&
    !(isUncompressed && isCodestreamTransform(photometricInterpretation));
  if (!isReadable || colourModel === undefined)
    throw dicomError('unsupported-photometric', { photometricInterpretation, samplesPerPixel });
  return { photometricInterpretation, samplesPerPixel, colourModel, isSubsampled };
}

type Bits = Pick<PixelLayout, 'bitsAllocated' | 'bitsStored' | 'highBit' | 'isSigned'>;

const MAX_BITS = 32;

function readBits(attributes: Attributes, { samplesPerPixel, isSubsampled }: Colour): Bits {
  const bitsAllocated = attributes.uint16('x00280100') ?? 0;
  const bitsStored = attributes.uint16('x00280101') ?? bitsAllocated;
  const highBit = attributes.uint16('x00280102') ?? bitsStored - 1;
  const isSigned = attributes.uint16('x00280103') === 1;
  const isCoherent =
    bitsAllocated <= MAX_BITS && bitsStored >= 1 && highBit >= bitsStored - 1 && highBit < bitsAllocated;
  const isReadable = !(isSigned && samplesPerPixel === 3) && !(isSubsampled && bitsAllocated !== 8);
  if (!isCoherent || !isReadable)
    throw dicomError('unsupported-bits', { bitsAllocated, bitsStored, highBit });
  return { bitsAllocated, bitsStored, highBit, isSigned };
}
