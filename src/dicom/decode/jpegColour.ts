/**
 * Three components without a JFIF or Adobe marker: libjpeg takes them for YCbCr, DICOM says what they are in
 * (0028,0004). RGB is told to it with an Adobe marker. Components that share colours among pixels are YCbCr whatever
 * the file says: GDCM wrote such files, and GDCM and DCMTK show them green.
 */
import { joinBytes } from '../joinBytes.ts';
import type { ColourModel } from '../source.ts';
import type { JpegStructure } from './jpegStructure.ts';

/** APP14, 14 bytes: « Adobe », version 100, no flags, transform 0 (Adobe technical note 5116). */
const ADOBE_RGB = Uint8Array.of(0xff, 0xee, 0, 14, 0x41, 0x64, 0x6f, 0x62, 0x65, 0, 100, 0, 0, 0, 0, 0);
const SOI_BYTES = 2;

export function withDeclaredColours(
  stream: Uint8Array,
  { components, isSubsampled, saysColours }: JpegStructure,
  colourModel: ColourModel,
): Uint8Array {
  if (components !== 3 || colourModel !== 'rgb' || isSubsampled || saysColours) return stream;
  return joinBytes([stream.subarray(0, SOI_BYTES), ADOBE_RGB, stream.subarray(SOI_BYTES)]);
}
