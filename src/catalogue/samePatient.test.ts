import { describe, expect, it } from 'vitest';
import { aFilm } from './builders.ts';
import { patientsOnScreen } from './samePatient.ts';

const zoe = aFilm({
  patientId: 'P1',
  patientName: 'Lefèvre^Zoé',
  patientBirthDate: '19600201',
  studyInstanceUid: '1',
});
const paul = aFilm({
  patientId: 'P2',
  patientName: 'Martin^Paul',
  patientBirthDate: '19710312',
  studyInstanceUid: '2',
});
const nobody = aFilm({ studyInstanceUid: '3' });

describe('films side by side', () => {
  it('are of one patient where the identifiers agree', () => {
    expect(patientsOnScreen([zoe, { ...zoe, patientName: 'LEFEVRE ZOE', studyInstanceUid: '9' }])).toBe(
      'same',
    );
    expect(patientsOnScreen([zoe])).toBe('same');
    expect(patientsOnScreen([])).toBe('same');
  });

  it('are of two where the identifiers differ, be it in one pair of four', () => {
    expect(patientsOnScreen([zoe, paul])).toBe('different');
    expect(patientsOnScreen([zoe, zoe, nobody, paul])).toBe('different');
    expect(patientsOnScreen([zoe, { ...zoe, patientId: 'P2' }])).toBe('different');
  });

  it('are told apart by name and birth date where an identifier is missing', () => {
    const withoutId = { ...zoe, patientId: null };

    expect(patientsOnScreen([zoe, { ...withoutId, patientName: 'LEFEVRE^ZOE' }])).toBe('same');
    expect(patientsOnScreen([zoe, { ...paul, patientId: null }])).toBe('different');
    expect(patientsOnScreen([zoe, { ...withoutId, patientBirthDate: '19600202' }])).toBe('different');
  });

  it('may be of two where one does not say whose it is, or the same number has two birth dates', () => {
    expect(patientsOnScreen([zoe, nobody])).toBe('unsure');
    expect(patientsOnScreen([nobody, { ...nobody, studyInstanceUid: '4' }])).toBe('unsure');
    expect(patientsOnScreen([zoe, { ...zoe, patientBirthDate: '19710312' }])).toBe('unsure');
  });

  it('are of one patient where they are of one study, though it does not name the patient', () => {
    expect(patientsOnScreen([nobody, { ...nobody, sopInstanceUid: '1.9' }])).toBe('same');
  });
});
