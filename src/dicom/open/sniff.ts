/**
 * What a file is, by its content: extensions in hospitals lie or are missing. A data set without the Part 10
 * preamble is recognised by its first element, which must be of group 0002 or 0008 and fit the file.
 */
import { EXPLICIT_BIG_ENDIAN, EXPLICIT_LITTLE_ENDIAN, IMPLICIT_LITTLE_ENDIAN } from '../transferSyntax.ts';

export type FileKind =
  | { readonly kind: 'part10' }
  | { readonly kind: 'meta-without-preamble' }
  | { readonly kind: 'bare-data-set'; readonly transferSyntaxUid: string }
  | { readonly kind: 'png' }
  | { readonly kind: 'jpeg' }
  | { readonly kind: 'other' };

const PREAMBLE_BYTES = 128;
const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG_SIGNATURE = [0xff, 0xd8, 0xff];
const DICM = [0x44, 0x49, 0x43, 0x4d];
const valueRepresentations = new Set(
  'AE AS AT CS DA DS DT FD FL IS LO LT OB OD OF OL OV OW PN SH SL SQ SS ST SV TM UC UI UL UN UR US UT UV'.split(
    ' ',
  ),
);

export function sniff(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, 0, PNG_SIGNATURE)) return { kind: 'png' };
  if (startsWith(bytes, 0, JPEG_SIGNATURE)) return { kind: 'jpeg' };
  if (startsWith(bytes, PREAMBLE_BYTES, DICM)) return { kind: 'part10' };
  return sniffFirstElement(bytes);
}

function sniffFirstElement(bytes: Uint8Array): FileKind {
  if (bytes.length < 16) return { kind: 'other' };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isExplicit = hasExplicitVr(bytes);
  const group = view.getUint16(0, true);
  const element = view.getUint16(2, true);
  if (group === 0x0002 && element <= 0x0016 && isExplicit) return { kind: 'meta-without-preamble' };
  if (group === 0x0008 && element <= 0x0070) {
    if (isExplicit) return { kind: 'bare-data-set', transferSyntaxUid: EXPLICIT_LITTLE_ENDIAN };
    if (fitsImplicit(bytes)) return { kind: 'bare-data-set', transferSyntaxUid: IMPLICIT_LITTLE_ENDIAN };
  }
  if (view.getUint16(0, false) === 0x0008 && view.getUint16(2, false) <= 0x0070 && isExplicit)
    return { kind: 'bare-data-set', transferSyntaxUid: EXPLICIT_BIG_ENDIAN };
  return { kind: 'other' };
}

/** Does a data set begin with an element that names its value representation? */
export function hasExplicitVr(dataSet: Uint8Array): boolean {
  return valueRepresentations.has(String.fromCharCode(dataSet[4] ?? 0, dataSet[5] ?? 0));
}

/** Read as implicit, is its first element of a believable length that the file holds? */
export function fitsImplicit(dataSet: Uint8Array): boolean {
  if (dataSet.length < 8) return false;
  const length = new DataView(dataSet.buffer, dataSet.byteOffset).getUint32(4, true);
  return length <= 1024 && length + 8 <= dataSet.length;
}

function startsWith(bytes: Uint8Array, offset: number, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[offset + index] === byte);
}
