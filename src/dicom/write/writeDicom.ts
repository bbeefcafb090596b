/**
 * A Part 10 file, explicit VR little endian, text in UTF-8 (PS3.10 section 7.1). The file meta group and the character
 * set are ours to say, since we choose the encoding; everything else comes from the data set as it is.
 */
import { assert } from '../../foundation/index.ts';
import { concatBytes } from './concatBytes.ts';
import { dataSetBytes } from './dataSet.ts';
import { element, tagOf } from './dictionary.ts';
import type { DataSet } from './element.ts';
import { uidFrom } from './uid.ts';

const EXPLICIT_VR_LITTLE_ENDIAN = '1.2.840.10008.1.2.1';
const IMPLEMENTATION_CLASS_UID = uidFrom('osselet implementation class');
const IMPLEMENTATION_VERSION_NAME = 'OSSELET_1';
const PREAMBLE_BYTES = 128;

export function writeDicom(dataSet: DataSet): Uint8Array {
  return concatBytes([
    new Uint8Array(PREAMBLE_BYTES),
    new TextEncoder().encode('DICM'),
    fileMeta(uidAt(dataSet, tagOf('SOPClassUID')), uidAt(dataSet, tagOf('SOPInstanceUID'))),
    dataSetBytes([element('SpecificCharacterSet', 'ISO_IR 192'), ...dataSet]),
  ]);
}

function fileMeta(sopClassUid: string, sopInstanceUid: string): Uint8Array {
  const rest = dataSetBytes([
    element('FileMetaInformationVersion', Uint8Array.of(0, 1)),
    element('MediaStorageSOPClassUID', sopClassUid),
    element('MediaStorageSOPInstanceUID', sopInstanceUid),
    element('TransferSyntaxUID', EXPLICIT_VR_LITTLE_ENDIAN),
    element('ImplementationClassUID', IMPLEMENTATION_CLASS_UID),
    element('ImplementationVersionName', IMPLEMENTATION_VERSION_NAME),
  ]);
  return concatBytes([dataSetBytes([element('FileMetaInformationGroupLength', rest.length)]), rest]);
}

function uidAt(dataSet: DataSet, tag: number): string {
  const value = dataSet.find((candidate) => candidate.tag === tag)?.value;
  assert(typeof value === 'string', () => `no single UID at ${tag.toString(16)} of the data set to write`);
  return value;
}
