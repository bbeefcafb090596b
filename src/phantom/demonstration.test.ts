import { describe, expect, it } from 'vitest';
import { parseDicom } from 'dicom-parser';
import { dciodvfyErrors, hasTool } from '../../e2e/fixtures/tools.ts';
import { drawDemonstrationFilm } from './demonstration.ts';
import { DEMONSTRATION, demonstrationNames } from './demonstrationList.ts';

/** One film of each region, or all with OSSELET_LONG=1. */
const numbers = DEMONSTRATION.flatMap(({ finding }, at) =>
  finding === null || process.env.OSSELET_LONG === '1' ? [at] : [],
);
const pieces = numbers.map(drawDemonstrationFilm);
const read = pieces.map(({ bytes }) => parseDicom(bytes));

describe('the demonstration study', () => {
  it('names its films before they are drawn as they are named afterwards', () => {
    expect(pieces.map(({ fileName }) => fileName)).toEqual(numbers.map((at) => demonstrationNames()[at]));
    expect(new Set(demonstrationNames()).size).toBe(DEMONSTRATION.length);
  });

  it('is one study of one patient who never was, with a series for each region', () => {
    const distinct = (tag: string) => new Set(read.map((film) => film.string(tag))).size;

    expect([distinct('x0020000d'), distinct('x00100020'), distinct('x00080018')]).toEqual([
      1,
      1,
      pieces.length,
    ]);
    expect(distinct('x0020000e')).toBe(new Set(DEMONSTRATION.map(({ region }) => region)).size);
    expect(read.every((film) => film.string('x00280300') === 'YES')).toBe(true);
  });

  it('says region, view and side of each film as the standard codes them', () => {
    const codes = read.map((film) => {
      const [region] = film.elements.x00082218?.items ?? [];
      return [film.string('x00180015'), film.string('x00185101'), region?.dataSet?.string('x00080100')];
    });

    const expected = {
      hand: ['HAND', 'PA', '85562004'],
      knee: ['KNEE', 'AP', '72696002'],
      leg: ['LOWERLIMB', 'AP', '61685007'],
      shoulder: ['SHOULDER', 'AP', '16982005'],
    };
    expect(codes).toEqual(numbers.map((at) => expected[DEMONSTRATION[at]!.region]));
    const letters = pieces.map(({ film }) => film.truth.marker?.letter);
    expect(read.map((film) => ({ L: 'G', R: 'D' })[film.string('x00200062') ?? ''])).toEqual(letters);
  });

  it('shows every region with and without a finding', () => {
    for (const region of new Set(DEMONSTRATION.map((film) => film.region))) {
      const findings = DEMONSTRATION.filter((film) => film.region === region).map(({ finding }) => finding);
      expect(findings.includes(null) && findings.length > 1, region).toBe(true);
    }
  });

  it.skipIf(!hasTool('dciodvfy'))('has no error that dciodvfy finds (needs dciodvfy of dicom3tools)', () => {
    for (const { fileName, bytes } of pieces) expect(dciodvfyErrors(bytes), fileName).toEqual([]);
  });
});
