import { describe, expect, it } from 'vitest';
import { priorStudy } from './priorStudy.ts';
import { aStudyRow } from './testRows.ts';

const now = aStudyRow({ studyUid: '1.1', date: '20260310', bodyPart: 'HAND', description: 'Main' });
const uid = (...others: Parameters<typeof aStudyRow>[0][]) =>
  priorStudy(now, others.map(aStudyRow))?.studyUid ?? null;

describe('the prior of a study of the worklist', () => {
  it('is the last one of the same region of the same patient before it', () => {
    const older = { studyUid: '1.2', date: '20220101', bodyPart: 'HAND' };
    const newer = { studyUid: '1.3', date: '20250101', bodyPart: 'HAND' };
    const later = { studyUid: '1.4', date: '20260401', bodyPart: 'HAND' };

    expect(uid(older, newer, later)).toBe('1.3');
  });

  it('is none of another region, of another patient, or of another hospital’s patient of the same number', () => {
    const date = '20250101';

    expect(uid({ studyUid: '1.2', date, bodyPart: 'KNEE' })).toBeNull();
    expect(uid({ studyUid: '1.2', date, bodyPart: 'HAND', patientId: 'P-1' })).toBeNull();
    expect(uid({ studyUid: '1.2', date, bodyPart: 'HAND', patientBirthDate: '19500101' })).toBeNull();
    expect(uid({ studyUid: '1.1', date: '20260310', bodyPart: 'HAND' })).toBeNull();
  });

  it('goes by the description where no body part is said', () => {
    const date = '20250101';

    expect(uid({ studyUid: '1.2', date, bodyPart: null, description: 'MAIN' })).toBe('1.2');
    expect(uid({ studyUid: '1.2', date, bodyPart: null, description: 'Genou' })).toBeNull();
  });
});
