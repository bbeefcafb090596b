/** What a Raw Data instance of this house carries (`write/rawData/`), or null where the file is another thing. */
import { MAX_INFLATED_BYTES } from '../limits.ts';
import { privateElements, privateGroup, RAW_DATA_STORAGE } from '../rawData.ts';
import { dicomError } from '../errors.ts';
import { openDataSet } from './dataSet.ts';
import { gunzip } from './inflate.ts';
import { isDicomKind } from './openDicom.ts';
import { sniff } from './sniff.ts';

/** @throws OsseletError what a data set or its gzipped content is refused for */
export function openRawData(file: Uint8Array, creator: string): Uint8Array | null {
  const kind = sniff(file);
  if (!isDicomKind(kind)) return null;
  const { attributes, elements, bytes, isLittleEndian } = openDataSet(file, kind);
  if (attributes.code('x00080016') !== RAW_DATA_STORAGE) return null;
  const block = blocks.find((one) => attributes.text(tagAt(one)) === creator);
  if (block === undefined) return null;
  const at = (number: number) => elements.elements[tagAt((block << 8) | number)];
  const [content, length] = [at(privateElements.content), at(privateElements.byteLength)];
  if (content === undefined || length?.length !== 4) throw dicomError('damaged-file', { at: null });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const byteLength = Math.min(content.length, view.getUint32(length.dataOffset, isLittleEndian));
  return gunzip(bytes.subarray(content.dataOffset, content.dataOffset + byteLength), MAX_INFLATED_BYTES);
}

/** PS3.5 7.8.1. */
const blocks = Array.from({ length: 0xf0 }, (_, at) => 0x10 + at);

function tagAt(elementNumber: number): string {
  return `x${privateGroup.toString(16).padStart(4, '0')}${elementNumber.toString(16).padStart(4, '0')}`;
}
