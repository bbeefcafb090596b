/** For this room's tests: a row of a worklist. */
import type { StudyRow } from './qido/rows.ts';

export function aStudyRow(fields: Partial<StudyRow> = {}): StudyRow {
  return {
    studyUid: '1.2.3',
    patientName: 'LEFEVRE^ZOE',
    patientId: 'P-77',
    patientBirthDate: '19790312',
    patientSex: 'F',
    date: '20260310',
    time: null,
    description: null,
    accessionNumber: null,
    modalities: ['DX'],
    bodyPart: null,
    referringPhysician: null,
    instances: 1,
    ...fields,
  };
}
