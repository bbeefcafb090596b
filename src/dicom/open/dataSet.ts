/**
 * Bytes to a data set, down to the pixel data and no further: dicom-parser stops at (7FE0,0010), so that
 * a cut pixel area is our own, precise refusal and what follows the pixels cannot make a film unreadable.
 */
import * as dicomParserModule from 'dicom-parser';
import type { DataSet, Element } from 'dicom-parser';
import { dicomError, guarded } from '../errors.ts';
import { MAX_INFLATED_BYTES } from '../limits.ts';
import { EXPLICIT_BIG_ENDIAN, pixelEncoding, transferSyntaxName } from '../transferSyntax.ts';
import { Attributes } from './attributes.ts';
import { inflateRaw } from './inflate.ts';
import type { FileKind } from './sniff.ts';

// A UMD file: Node puts the functions under `default`, bundlers may spread them.
const dicomParser = (
  'default' in dicomParserModule ? dicomParserModule.default : dicomParserModule
) as typeof dicomParserModule;

const PIXEL_DATA = 'x7fe00010';
const TRANSFER_SYNTAX = 'x00020010';
const PREAMBLE_AND_PREFIX_BYTES = 132;

export interface OpenedDataSet {
  readonly attributes: Attributes;
  readonly transferSyntaxUid: string;
  /** The file, inflated where it was deflated; element offsets count from its start. */
  readonly bytes: Uint8Array;
  readonly pixelData: Element | null;
  readonly isLittleEndian: boolean;
}

type DicomKind = Extract<FileKind, { kind: 'part10' | 'meta-without-preamble' | 'bare-data-set' }>;

export function openDataSet(file: Uint8Array, kind: DicomKind): OpenedDataSet {
  const bytes = kind.kind === 'meta-without-preamble' ? withPreamble(file) : file;
  const transferSyntaxUid =
    kind.kind === 'bare-data-set' ? kind.transferSyntaxUid : declaredTransferSyntax(bytes);
  if (pixelEncoding(transferSyntaxUid) === null) throw unsupported(transferSyntaxUid);
  const options = {
    untilTag: PIXEL_DATA,
    inflater: inflateAfterHeader,
    ...(kind.kind === 'bare-data-set' ? { TransferSyntaxUID: transferSyntaxUid } : {}),
  };
  const dataSet: DataSet = guarded('damaged-file', () => dicomParser.parseDicom(bytes, options));
  const isLittleEndian = transferSyntaxUid !== EXPLICIT_BIG_ENDIAN;
  return {
    attributes: new Attributes(dataSet, isLittleEndian),
    transferSyntaxUid,
    bytes: dataSet.byteArray,
    pixelData: dataSet.elements[PIXEL_DATA] ?? null,
    isLittleEndian,
  };
}

function declaredTransferSyntax(bytes: Uint8Array): string {
  const meta = guarded('damaged-file', () => dicomParser.readPart10Header(bytes));
  const uid = new Attributes(meta, true).code(TRANSFER_SYNTAX);
  if (uid === null) throw dicomError('damaged-file', {}, 'no Transfer Syntax UID (0002,0010)');
  return uid;
}

function unsupported(uid: string) {
  return dicomError('unsupported-transfer-syntax', { uid, name: transferSyntaxName(uid) ?? uid });
}

function withPreamble(meta: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(PREAMBLE_AND_PREFIX_BYTES + meta.length);
  bytes.set([0x44, 0x49, 0x43, 0x4d], PREAMBLE_AND_PREFIX_BYTES - 4);
  bytes.set(meta, PREAMBLE_AND_PREFIX_BYTES);
  return bytes;
}

function inflateAfterHeader(bytes: Uint8Array, position: number): Uint8Array {
  const inflated = inflateRaw(bytes.subarray(position), MAX_INFLATED_BYTES, 'damaged-file');
  const whole = new Uint8Array(position + inflated.length);
  whole.set(bytes.subarray(0, position));
  whole.set(inflated, position);
  return whole;
}
