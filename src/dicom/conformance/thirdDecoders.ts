/**
 * Files that neither GDCM nor DCMTK reads, or that both read wrong, with the decoder that speaks instead; and files
 * where one of the two is wrong while another agrees with us.
 */
import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { joinBytes } from '../joinBytes.ts';
import type { FilmSource } from '../source.ts';
import { conformanceFile, temporaryFolder } from '../truth.ts';
import { readByGdcm, type Reading } from './tools.ts';

type ThirdDecoder = (films: readonly FilmSource[]) => Promise<Reading | null>;

/** GDCM, reading the same film in another file: uncompressed, or with its end. */
function gdcmOnTwin(twin: string): ThirdDecoder {
  return async () => {
    const reading = await readByGdcm(conformanceFile(twin));
    return reading && { ...reading, tool: `GDCM on ${path.basename(twin)}` };
  };
}

const pillowProgram = `
import sys, numpy
from PIL import Image
image = Image.open(sys.argv[1])
values = numpy.asarray(image if image.mode.startswith('I') else image.convert('RGB'))
open(sys.argv[2], 'wb').write(values.astype('<f8').tobytes())
`;

/**
 * Pillow on the bare codestream: OpenJPEG 2.5 for HTJ2K and JPEG 2000, libjpeg for JPEG; colours by what the stream
 * says of itself, grey of more than 8 bits stretched to 16.
 */
const pillow: ThirdDecoder = async ([film]) => {
  const pixels = film?.pixels;
  if (film === undefined || pixels?.kind !== 'encapsulated') return null;
  const { samplesPerPixel, bitsStored } = film.layout;
  const folder = temporaryFolder();
  const [stream, cells] = [path.join(folder, 'stream'), path.join(folder, 'cells')];
  try {
    await writeFile(stream, withoutPadding(joinBytes(pixels.fragments)));
    await promisify(execFile)('/usr/bin/python3', ['-c', pillowProgram, stream, cells]);
    const values = new Float64Array(new Uint8Array(await readFile(cells)).buffer);
    const samples = samplesPerPixel === 3 ? values : values.map((value) => value / 2 ** (16 - bitsStored));
    return { tool: 'Pillow', photometric: samplesPerPixel === 3 ? 'RGB' : 'MONOCHROME2', samples };
  } finally {
    await rm(folder, { recursive: true });
  }
};

/** The comment of spaces that one archive put between the last tile-part and the end: OpenJPEG reads nothing then. */
function withoutPadding(stream: Uint8Array): Uint8Array {
  const comment = stream.length - 15;
  const isPadded = stream[comment] === 0xff && stream[comment + 1] === 0x64;
  return isPadded ? joinBytes([stream.subarray(0, comment), Uint8Array.of(0xff, 0xd9)]) : stream;
}

export const thirdDecoders: Readonly<Record<string, ThirdDecoder>> = {
  'pydicom-data/data_HTJ2K_08_RGB.dcm': pillow,
  'pydicom-data/data_HTJ2KLossless_08_RGB.dcm': pillow,
  'pylibjpeg-data/ds_JPEGBaseline_SC_rgb_jpeg_lossy_gdcm.dcm': pillow,
  'pylibjpeg-data/ds_JPEG2000Lossless_966.dcm': pillow,
  'pydicom-data/data_liver_rle.dcm': gdcmOnTwin('pydicom-data/data_liver_expb.dcm'),
  'pydicom-data/data_liver_nonbyte_aligned_rle.dcm': gdcmOnTwin(
    'pydicom-data/data_liver_nonbyte_aligned.dcm',
  ),
  'pydicom-data/data_liver_nonbyte_aligned_deflate.dcm': gdcmOnTwin(
    'pydicom-data/data_liver_nonbyte_aligned.dcm',
  ),
  'pydicom-data/data_emri_small_jpeg_2k_lossless_too_short.dcm': gdcmOnTwin(
    'pydicom-data/data_emri_small_jpeg_2k_lossless.dcm',
  ),
};

interface Disagreement {
  readonly tools: string;
  readonly reason: string;
}

export const disagreements: Readonly<Record<string, Disagreement>> = {
  'pydicom/SC_rgb_rle_16bit.dcm': { tools: 'GDCM', reason: 'GDCM mixes the bytes of colour RLE of 16 bits' },
  'pydicom/SC_rgb_rle_32bit.dcm': { tools: 'GDCM', reason: 'GDCM mixes the bytes of colour RLE of 32 bits' },
  'pylibjpeg-data/ds_JPEGBaseline_SC_rgb_jpeg_lossy_gdcm.dcm': {
    tools: 'GDCM,DCMTK',
    reason: 'says RGB and holds YCbCr with shared colours: both show red as (76, 85, 255)',
  },
};
