import { describe, expect, it } from 'vitest';
import { readTags } from '../tags/readTags.ts';
import { aDxImage } from './aDxImage.ts';
import { dxImage } from './dxImage.ts';
import { element } from './dictionary.ts';
import { studyHeader, studyModules } from './studyHeader.ts';
import { writeDicom } from './writeDicom.ts';

const film = dxImage(aDxImage({ patient: { name: 'LEFÈVRE^ANNE-ZOÉ', id: 'œ-1', birthDate: '19700131' } }));

describe('the patient and study of a film', () => {
  it('are copied letter for letter, so that a report files beside it', async () => {
    const header = studyHeader((await readTags(writeDicom(film))).rows);

    expect(header).toMatchObject({
      PatientName: 'LEFÈVRE^ANNE-ZOÉ',
      PatientID: 'œ-1',
      PatientBirthDate: '19700131',
      StudyDate: '20260102',
      StudyDescription: 'Main de face',
    });
    expect(header).not.toHaveProperty('PatientSex');
  });

  it('are written empty where the film lacks them, and cut to what a VR allows', () => {
    const tooLong = studyHeader([
      {
        tag: '0008,0050',
        vr: 'SH',
        keyword: null,
        creator: null,
        level: 0,
        value: { kind: 'text', text: 'A12345678901234567', length: null },
      },
      {
        tag: '0010,0010',
        vr: 'PN',
        keyword: null,
        creator: null,
        level: 2,
        value: { kind: 'text', text: 'INNER', length: null },
      },
    ]);

    expect(studyModules(tooLong)).toContainEqual(element('AccessionNumber', 'A123456789012345'));
    expect(studyModules(tooLong)).toContainEqual(element('PatientName', null));
    expect(studyModules(tooLong)).not.toContainEqual(element('IssuerOfPatientID', null));
  });
});
