import { describe, expect, it } from 'vitest';
import { aboutFilm } from './aboutFilm.ts';

const film = {
  patientSex: 'F',
  patientBirthDate: '19591215',
  studyDate: '20260101',
  device: 'Maker / Model / ROOM 3',
};
const secret = '5'.repeat(64);

describe('what is kept of a film for the checks of heads', () => {
  it('is sex, age in whole years, and a mark of the machine', () => {
    expect(aboutFilm(secret, film)).toEqual({
      sex: 'F',
      ageYears: 66,
      deviceMark: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
  });

  it('marks one machine alike in this profile, and otherwise in another', () => {
    const mark = (of: string, device: string) => aboutFilm(of, { ...film, device }).deviceMark;

    expect(mark(secret, 'A / B / ')).toBe(mark(secret, 'A / B / '));
    expect(mark(secret, 'A / B / 2')).not.toBe(mark(secret, 'A / B / '));
    expect(mark('6'.repeat(64), 'A / B / ')).not.toBe(mark(secret, 'A / B / '));
  });

  it('is unknown where the file is silent, says another sex, or a birth after the film', () => {
    const said = aboutFilm(secret, {
      patientSex: 'O',
      patientBirthDate: '20260102',
      studyDate: '20260101',
      device: null,
    });

    expect(said).toEqual({ sex: null, ageYears: null, deviceMark: null });
  });
});
