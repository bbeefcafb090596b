/** A DICOMDIR (PS3.3 F.3): an ordinary data set whose records name the files of a disc. It holds no film itself. */
import { openDataSet } from '../open/dataSet.ts';
import type { Attributes } from '../open/attributes.ts';
import type { Found } from '../protocol.ts';

const MEDIA_STORAGE_DIRECTORY = /1\.2\.840\.10008\.1\.3\.10(?![\d.])/;
const DIRECTORY_RECORD_SEQUENCE = 'x00041220';
const RECORD_IN_USE = 'x00041410';
const REFERENCED_FILE_ID = 'x00041500';

/** Media Storage SOP Class UID (0002,0002) is among the first elements of the file. */
export function isMediaDirectory(start: Uint8Array): boolean {
  return MEDIA_STORAGE_DIRECTORY.test(new TextDecoder('latin1').decode(start.subarray(0, 400)));
}

export function readMediaDirectory(file: Uint8Array, kind: Parameters<typeof openDataSet>[1]): Found {
  const { attributes } = openDataSet(file, kind);
  return { kind: 'directory', listed: attributes.items(DIRECTORY_RECORD_SEQUENCE).flatMap(listedFile) };
}

/** Patients, studies and series name no file; a record of 0000 was taken out of use. */
function listedFile(record: Attributes): string[][] {
  const path = record.codes(REFERENCED_FILE_ID).filter((part) => part !== '');
  return path.length === 0 || record.uint16(RECORD_IN_USE) === 0 ? [] : [path];
}
