/**
 * Bytes to a data set, down to the pixel data and no further: dicom-parser stops at (7FE0,0010), so that
 * a cut pixel area is our own, precise refusal and what follows the pixels cannot make a film unreadable.
 */
import * as dicomParserModule from 'dicom-parser';
import type { DataSet, Element } from 'dicom-parser';
import { dicomError, guarded } from '../errors.ts';
import { MAX_INFLATED_BYTES } from '../limits.ts';
import {
  DEFLATED_LITTLE_ENDIAN,
  EXPLICIT_BIG_ENDIAN,
  EXPLICIT_LITTLE_ENDIAN,
  IMPLICIT_LITTLE_ENDIAN,
  pixelEncoding,
  transferSyntaxName,
} from '../transferSyntax.ts';
import { Attributes } from './attributes.ts';
import { inflateRaw } from './inflate.ts';
import { withReadableOffsetTables } from './offsetTables.ts';
import { readMetaHeader } from './metaHeader.ts';
import { refuseDeepNesting } from './nesting.ts';
import { fitsImplicit, hasExplicitVr, type FileKind } from './sniff.ts';

// A UMD file: Node puts the functions under `default`, bundlers may spread them.
const dicomParser = (
  'default' in dicomParserModule ? dicomParserModule.default : dicomParserModule
) as typeof dicomParserModule;

const PIXEL_DATA = 'x7fe00010';
const UNDELIMITED = /^eof encountered before finding (sequence )?(item )?delimi/;
const PREAMBLE_AND_PREFIX_BYTES = 132;

export interface OpenedDataSet {
  readonly attributes: Attributes;
  /** As it was parsed, for who lists all there is. */
  readonly elements: DataSet;
  readonly transferSyntaxUid: string;
  /** The data set after the meta header, inflated where it was deflated; element offsets count from its start. */
  readonly bytes: Uint8Array;
  readonly pixelData: Element | null;
  readonly isLittleEndian: boolean;
}

type DicomKind = Extract<FileKind, { kind: 'part10' | 'meta-without-preamble' | 'bare-data-set' }>;

export function openDataSet(file: Uint8Array, kind: DicomKind): OpenedDataSet {
  const { transferSyntaxUid, end } =
    kind.kind === 'bare-data-set'
      ? { ...kind, end: 0 }
      : readMetaHeader(file, kind.kind === 'part10' ? PREAMBLE_AND_PREFIX_BYTES : 0);
  if (pixelEncoding(transferSyntaxUid) === null) throw unsupported(transferSyntaxUid);
  const body = file.subarray(end);
  const isDeflated = transferSyntaxUid === DEFLATED_LITTLE_ENDIAN;
  const bytes = isDeflated ? inflateRaw(body, MAX_INFLATED_BYTES, 'damaged-file') : body;
  const isNative = pixelEncoding(transferSyntaxUid) === 'native';
  const readable = isNative ? bytes : withReadableOffsetTables(bytes);
  const dataSet = parse(readable, writtenSyntax(bytes, transferSyntaxUid));
  const isLittleEndian = transferSyntaxUid !== EXPLICIT_BIG_ENDIAN;
  return {
    attributes: new Attributes(dataSet, isLittleEndian),
    elements: dataSet,
    transferSyntaxUid,
    bytes,
    pixelData: dataSet.elements[PIXEL_DATA] ?? null,
    isLittleEndian,
  };
}

/** Group 0002, always explicit little endian; null where the file has none. */
export function openMetaHeader(file: Uint8Array, kind: DicomKind): DataSet | null {
  if (kind.kind === 'bare-data-set') return null;
  const start = kind.kind === 'part10' ? PREAMBLE_AND_PREFIX_BYTES : 0;
  const bytes = file.subarray(start, readMetaHeader(file, start).end);
  const parser = dicomParser.littleEndianByteArrayParser;
  // The class is there, its type is not: these fields are all that parsing and listing read.
  const dataSet = {
    byteArray: bytes,
    byteArrayParser: parser,
    elements: {},
    warnings: [] as string[],
  } as DataSet;
  const stream = new dicomParser.ByteStream(parser, bytes, 0);
  guarded('damaged-file', () => dicomParser.parseDicomDataSetExplicit(dataSet, stream, bytes.length));
  return dataSet;
}

function parse(bytes: Uint8Array, transferSyntaxUid: string): DataSet {
  refuseDeepNesting(bytes, {
    isExplicit: transferSyntaxUid !== IMPLICIT_LITTLE_ENDIAN,
    isLittleEndian: transferSyntaxUid !== EXPLICIT_BIG_ENDIAN,
  });
  const options = { untilTag: PIXEL_DATA, TransferSyntaxUID: transferSyntaxUid };
  const dataSet = guarded('damaged-file', () => dicomParser.parseDicom(bytes, options));
  const isOpenEnded = dataSet.warnings.some((warning) => UNDELIMITED.test(warning));
  // A sequence without its end has swallowed all that followed, the pixels too.
  if (isOpenEnded && dataSet.elements[PIXEL_DATA] === undefined) throw dicomError('damaged-file');
  return dataSet;
}

/** Some writers declare explicit VR and write implicit, or the reverse; the first element tells. */
function writtenSyntax(bytes: Uint8Array, declared: string): string {
  if (declared === EXPLICIT_BIG_ENDIAN) return declared;
  if (hasExplicitVr(bytes)) return EXPLICIT_LITTLE_ENDIAN;
  return declared === IMPLICIT_LITTLE_ENDIAN || fitsImplicit(bytes)
    ? IMPLICIT_LITTLE_ENDIAN
    : EXPLICIT_LITTLE_ENDIAN;
}

function unsupported(uid: string) {
  return dicomError('unsupported-transfer-syntax', { uid, name: transferSyntaxName(uid) ?? uid });
}
