/** A file that is a binary segmentation, or null: what it is else is not told here. */
import type { SegmentationRead } from '../segmentationRead.ts';
import { dicomError } from '../errors.ts';
import type { Attributes } from './attributes.ts';
import { openDataSet, type OpenedDataSet } from './dataSet.ts';
import { isDicomKind } from './openDicom.ts';
import { sniff } from './sniff.ts';

const SEGMENTATION_STORAGE = '1.2.840.10008.5.1.4.1.1.66.4';
/** A film of 5000 × 5000 with forty masks. */
const MAX_PIXELS = 1e9;

/** @throws OsseletError `damaged-file` and what else a data set is refused for */
export function openSegmentation(file: Uint8Array): SegmentationRead | null {
  const kind = sniff(file);
  if (!isDicomKind(kind)) return null;
  const opened = openDataSet(file, kind);
  const { attributes } = opened;
  if (attributes.code('x00080016') !== SEGMENTATION_STORAGE) return null;
  const [rows, columns] = [attributes.uint16('x00280010') ?? 0, attributes.uint16('x00280011') ?? 0];
  const isBinary = attributes.code('x00620001') === 'BINARY' && attributes.uint16('x00280100') === 1;
  if (!isBinary || rows === 0 || columns === 0) return { rows, columns, segments: [], leftOut: 1 };
  const segments = attributes.items('x00620002');
  const frames = attributes.items('x52009230');
  const read = frames.flatMap((frame, at) => {
    const segment = segmentOf(frame, segments);
    const image = imageOf(frame, attributes);
    if (segment === null || image === null) return [];
    return [{ ...segment, ...image, bits: bitsOfFrame(opened, at, rows * columns) }];
  });
  return { rows, columns, segments: read, leftOut: frames.length - read.length };
}

function segmentOf(frame: Attributes, segments: readonly Attributes[]) {
  const [identified] = frame.items('x0062000a');
  const number = identified?.uint16('x0062000b');
  const segment = segments.find((one) => one.uint16('x00620004') === number);
  if (number == null || segment === undefined) return null;
  return { label: segment.text('x00620005') ?? '', trackingId: segment.text('x00620020') ?? '' };
}

/** By the derivation of the frame; else the only image that the file names. */
function imageOf(frame: Attributes, attributes: Attributes) {
  const [derived] = frame.items('x00089124').flatMap((item) => item.items('x00082112'));
  const named = attributes.items('x00081115').flatMap((series) => series.items('x0008114a'));
  const image = derived ?? (named.length === 1 ? named[0] : undefined);
  const sopInstanceUid = image?.code('x00081155') ?? null;
  if (image === undefined || sopInstanceUid === null) return null;
  return { sopInstanceUid, frame: (image.decimals('x00081160')[0] ?? 1) - 1 };
}

/** Frames follow each other without a gap, the first pixel in the least significant bit. */
function bitsOfFrame({ bytes, pixelData }: OpenedDataSet, at: number, pixels: number): Uint8Array {
  const from = at * pixels;
  const last = Math.ceil((from + pixels) / 8);
  const there = pixelData === null ? 0 : Math.min(pixelData.length, bytes.length - pixelData.dataOffset);
  if (pixelData === null || last > there || from + pixels > MAX_PIXELS) throw dicomError('damaged-file');
  const bits = new Uint8Array(pixels);
  for (let pixel = 0; pixel < pixels; pixel++) {
    const bit = from + pixel;
    bits[pixel] = (bytes[pixelData.dataOffset + (bit >> 3)]! >> (bit & 7)) & 1;
  }
  return bits;
}
