import { describe, expect, it } from 'vitest';
import type { Film } from '../dicom/index.ts';
import { aFilm } from './builders.ts';
import { filmEntry } from './entry.ts';
import { priorOf } from './prior.ts';

const today = { patientId: 'P1', studyDate: '20240131', studyTime: '140000', studyInstanceUid: '1' };
const film = (key: string, fields: Partial<Film> = {}) => aFilm({ key, ...today, ...fields });
const found = (current: Film, ...others: Film[]) => {
  const { key, reason } = priorOf(
    [current, ...others].map((film) => filmEntry(film)),
    current.key,
  );
  return key ?? reason;
};
const earlier = (key: string, studyDate: string, fields: Partial<Film> = {}) =>
  film(key, { studyDate, studyInstanceUid: key, ...fields });

describe('the prior of a film', () => {
  it('is the last earlier one of the same patient and region', () => {
    const others = [
      earlier('2019', '20190101'),
      earlier('2023', '20230601'),
      earlier('other patient', '20231201', { patientId: 'P2' }),
      earlier('other region', '20231201', { bodyPart: 'HIP' }),
      earlier('later', '20240201'),
      film('same study'),
    ];

    expect(found(film('now'), ...others)).toBe('2023');
  });

  it('may be of the same day, before the reduction', () => {
    expect(found(film('now'), earlier('before', '20240131', { studyTime: '091500' }))).toBe('before');
  });

  it('is never of the other side, nor of another person with the same number', () => {
    const left = film('now', { laterality: 'L', patientBirthDate: '19600201' });

    expect(found(left, earlier('right', '20230601', { laterality: 'R' }))).toBe('no-prior');
    expect(found(left, earlier('namesake', '20230601', { patientBirthDate: '20010101' }))).toBe('no-prior');
    expect(found(left, earlier('unstated', '20230601'))).toBe('unstated');
  });

  it('has the same view where a study has several', () => {
    const [frontal, lateral] = [{ viewPosition: 'PA' }, { viewPosition: 'LL' }];

    expect(
      found(film('now', lateral), earlier('a', '20230601', frontal), earlier('b', '20230601', lateral)),
    ).toBe('b');
  });

  it('goes by the description of the study where no body part is given', () => {
    const said = { bodyPart: null, studyDescription: 'Poignet droit' };

    expect(
      found(film('now', said), earlier('p', '20230601', { ...said, studyDescription: 'POIGNET DROIT' })),
    ).toBe('p');
    expect(found(film('now', said), earlier('q', '20230601', { ...said, studyDescription: 'Main' }))).toBe(
      'no-prior',
    );
  });

  it('is missing for a reason', () => {
    expect(priorOf([], null).reason).toBe('no-film');
    expect(found(film('now', { patientId: null }))).toBe('no-patient-id');
    expect(found(film('now', { studyDate: null }))).toBe('no-study-date');
    expect(found(film('now', { bodyPart: null }))).toBe('no-region');
    expect(found(film('now'))).toBe('no-prior');
  });
});
