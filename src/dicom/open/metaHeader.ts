/**
 * File Meta Information (PS3.10 section 7.1): explicit little endian, whatever follows. It is walked here, element
 * by element: its declared group length is often wrong, and the first bytes after it may be deflated.
 */
import { dicomError } from '../errors.ts';

export interface MetaHeader {
  readonly transferSyntaxUid: string;
  /** Where the data set begins. */
  readonly end: number;
}

const GROUP = 0x0002;
const TRANSFER_SYNTAX = 0x0010;
/** A 2-byte gap and 4 bytes of length follow these (PS3.5 section 7.1.2). */
export const longRepresentations = new Set([
  'OB',
  'OW',
  'OF',
  'OD',
  'OL',
  'OV',
  'SQ',
  'UC',
  'UN',
  'UR',
  'UT',
]);

export function readMetaHeader(bytes: Uint8Array, start: number): MetaHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let transferSyntaxUid = '';
  let at = start;
  while (at + 12 <= bytes.length && view.getUint16(at, true) === GROUP) {
    const isLong = longRepresentations.has(String.fromCharCode(view.getUint8(at + 4), view.getUint8(at + 5)));
    const value = at + (isLong ? 12 : 8);
    const length = isLong ? view.getUint32(at + 8, true) : view.getUint16(at + 6, true);
    if (value + length > bytes.length) throw dicomError('damaged-file', { at });
    if (view.getUint16(at + 2, true) === TRANSFER_SYNTAX)
      transferSyntaxUid = uidOf(bytes.subarray(value, value + length));
    at = value + length;
  }
  if (transferSyntaxUid === '') throw dicomError('damaged-file', {}, 'no Transfer Syntax UID (0002,0010)');
  return { transferSyntaxUid, end: at };
}

function uidOf(value: Uint8Array): string {
  return new TextDecoder('latin1').decode(value).replace(/\0.*$/s, '').trim();
}
