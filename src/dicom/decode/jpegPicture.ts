/** A JPEG picture by libjpeg-turbo, in browser and Node alike, so that a film has one embedding everywhere. */
import { isOsseletError } from '../../foundation/index.ts';
import { dicomError } from '../errors.ts';
import type { Codecs } from './codecs.ts';
import { readJpegStructure } from './jpegStructure.ts';
import { readOrientation } from './exifOrientation.ts';
import { checkPictureSize, pictureFromColours, type Picture } from './picture.ts';
import { upright } from './upright.ts';

/** Baseline, extended and progressive with Huffman coding. */
const READABLE_PROCESSES = [0, 1, 2];

export async function decodeJpegPicture(file: Uint8Array, codecs: Codecs): Promise<Picture> {
  const structure = readJpegStructure(file);
  if (structure === null) throw dicomError('picture-damaged');
  const { process, precision, rows, columns, components } = structure;
  checkPictureSize(rows, columns);
  if (!READABLE_PROCESSES.includes(process) || precision !== 8 || (components !== 1 && components !== 3))
    throw dicomError('picture-unsupported', {
      detail: `JPEG SOF${process}, ${precision} bit, ${components}`,
    });
  if (!structure.reachesEnd) throw dicomError('picture-damaged');
  const { cells, samplesPerPixel } = await codecs.decodeJpeg(file).catch((error: unknown) => {
    const isOurs = isOsseletError(error) && error.code === 'decoder-unavailable';
    throw isOurs ? error : dicomError('picture-damaged', {}, error);
  });
  const stored =
    samplesPerPixel === 1
      ? { rows, columns, grey: cells, meanChroma: 0 }
      : pictureFromColours(rows, columns, cells, samplesPerPixel);
  return upright(stored, readOrientation(file));
}
