/** What a search answers, by the names of PS3.3, for lists on screen. */
import { numberOf, textOf, textsOf, type DicomJson } from './dicomJson.ts';

export interface StudyRow {
  readonly studyUid: string;
  /** As stored: `LEFEVRE^ZOE`. */
  readonly patientName: string | null;
  readonly patientId: string | null;
  readonly patientBirthDate: string | null;
  readonly patientSex: string | null;
  /** DA and TM. */
  readonly date: string | null;
  readonly time: string | null;
  readonly description: string | null;
  readonly accessionNumber: string | null;
  readonly modalities: readonly string[];
  readonly bodyPart: string | null;
  readonly referringPhysician: string | null;
  /** null where the server does not count. */
  readonly instances: number | null;
}

export interface SeriesRow {
  readonly studyUid: string;
  readonly seriesUid: string;
  readonly modality: string | null;
  readonly bodyPart: string | null;
  readonly laterality: string | null;
  readonly description: string | null;
}

export interface InstanceRow {
  readonly studyUid: string;
  readonly seriesUid: string;
  readonly instanceUid: string;
  readonly sopClassUid: string | null;
  readonly modality: string | null;
  readonly seriesNumber: number | null;
  readonly number: number | null;
}

/** Attributes that servers leave out unless asked for: descriptions, body part, side, counts. */
export const wishedFields = {
  study: ['00081030', '00180015', '00080061', '00201208', '00080090'],
  series: ['0008103E', '00180015', '00200060', '00200062'],
  instance: ['00080060', '00200011', '00200013'],
} as const;

/** Rows without a UID cannot be opened: they are left out. */
export function studyRow(json: DicomJson): StudyRow[] {
  const studyUid = textOf(json, '0020000D');
  if (studyUid === null) return [];
  const modalities = [...textsOf(json, '00080061'), ...textsOf(json, '00080060')].filter(
    (text) => text !== '',
  );
  return [
    {
      studyUid,
      patientName: textOf(json, '00100010'),
      patientId: textOf(json, '00100020'),
      patientBirthDate: textOf(json, '00100030'),
      patientSex: textOf(json, '00100040'),
      date: textOf(json, '00080020'),
      time: textOf(json, '00080030'),
      description: textOf(json, '00081030'),
      accessionNumber: textOf(json, '00080050'),
      modalities: [...new Set(modalities)],
      bodyPart: textOf(json, '00180015'),
      referringPhysician: textOf(json, '00080090'),
      instances: numberOf(json, '00201208'),
    },
  ];
}

export function seriesRow(json: DicomJson, studyUid: string): SeriesRow[] {
  const seriesUid = textOf(json, '0020000E');
  if (seriesUid === null) return [];
  return [
    {
      studyUid,
      seriesUid,
      modality: textOf(json, '00080060'),
      bodyPart: textOf(json, '00180015'),
      // Of the series, or as films of DX say it, of the image.
      laterality: textOf(json, '00200060') ?? textOf(json, '00200062'),
      description: textOf(json, '0008103E'),
    },
  ];
}

export function instanceRow(json: DicomJson, studyUid: string): InstanceRow[] {
  const [seriesUid, instanceUid] = [textOf(json, '0020000E'), textOf(json, '00080018')];
  if (seriesUid === null || instanceUid === null) return [];
  return [
    {
      studyUid,
      seriesUid,
      instanceUid,
      sopClassUid: textOf(json, '00080016'),
      modality: textOf(json, '00080060'),
      seriesNumber: numberOf(json, '00200011'),
      number: numberOf(json, '00200013'),
    },
  ];
}
