/** What a header leaves unsaid, and what a picture without a header never says. */
import type { Film } from './film.ts';

export const unsaid = {
  studyInstanceUid: null,
  seriesInstanceUid: null,
  sopInstanceUid: null,
  sopClassUid: null,
  transferSyntaxUid: null,
  modality: null,
  spacing: null,
  windows: [],
  patientName: null,
  patientId: null,
  patientBirthDate: null,
  patientSex: null,
  studyDate: null,
  studyTime: null,
  studyDescription: null,
  seriesNumber: null,
  instanceNumber: null,
  seriesDescription: null,
  bodyPart: null,
  laterality: null,
  viewPosition: null,
  patientOrientation: null,
  lossyCompression: null,
  isPhantom: false,
} as const satisfies Partial<Film>;
