/**
 * A Raw Data instance (PS3.3 A.37): bytes that belong to a study and are read by who wrote them. Stations that show
 * films leave it alone. What it carries is gzipped, in a private element.
 */
import { gzipSync } from 'fflate';
import { firstBlock, privateElements, privateGroup, RAW_DATA_STORAGE } from '../../rawData.ts';
import { element } from '../dictionary.ts';
import type { DataSet } from '../element.ts';
import { studyModules, type StudyHeader } from '../studyHeader.ts';
import { uidFrom } from '../uid.ts';

interface RawDataInput {
  readonly study: StudyHeader;
  readonly sopInstanceUid: string;
  readonly seriesInstanceUid: string;
  readonly date: string;
  readonly time: string;
  readonly description: string;
  /** The name that reserves the private block, and by which the content is known again. */
  readonly creator: string;
  readonly content: Uint8Array;
}

export function rawData(input: RawDataInput): DataSet {
  const { study, date, time, description, creator } = input;
  // Without the hour of the packing: the same content is the same file.
  const content = gzipSync(input.content, { mtime: 0 });
  return [
    element('SOPClassUID', RAW_DATA_STORAGE),
    element('SOPInstanceUID', input.sopInstanceUid),
    ...studyModules(study),
    // Of no modality (PS3.3 C.7.3.1.1.1).
    element('Modality', 'OT'),
    element('SeriesInstanceUID', input.seriesInstanceUid),
    element('SeriesNumber', 96),
    element('SeriesDescription', description),
    // Type 2C: empty where nobody knows.
    element('Laterality', null),
    element('Manufacturer', 'Osselet'),
    element('ManufacturerModelName', 'Osselet'),
    element('SoftwareVersions', '1'),
    element('InstanceNumber', 1),
    element('ContentDate', date),
    element('ContentTime', time),
    element('CreatorVersionUID', uidFrom(`creator ${creator}`)),
    element('AcquisitionContextSequence', []),
    { tag: tagAt(firstBlock), vr: 'LO', value: creator },
    { tag: tagAt((firstBlock << 8) | privateElements.content), vr: 'OB', value: content },
    { tag: tagAt((firstBlock << 8) | privateElements.byteLength), vr: 'UL', value: content.byteLength },
  ];
}

function tagAt(elementNumber: number): number {
  return ((privateGroup << 16) | elementNumber) >>> 0;
}
