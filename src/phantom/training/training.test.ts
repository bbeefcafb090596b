import { createHash } from 'node:crypto';
import { parseDicom } from 'dicom-parser';
import { describe, expect, it } from 'vitest';
import { dciodvfyErrors, hasTool } from '../../../e2e/fixtures/tools.ts';
import { buildHand } from '../hand/hand.ts';
import { buildKnee } from '../knee/knee.ts';
import { jointSpace } from '../knee/jointSpace.ts';
import { drawTrainingFilm } from './drawTrainingFilm.ts';
import { TRAINING, trainingNames } from './trainingList.ts';
import { trainingTruths } from './trainingTruth.ts';

/** A girl's hand with a fracture, a man's knee with one; all with OSSELET_LONG=1. */
const drawn = process.env.OSSELET_LONG === '1' ? [...TRAINING.keys()] : [3, 4];
const pieces = drawn.map(drawTrainingFilm);
const read = pieces.map(({ bytes }) => parseDicom(bytes));
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('the training films', () => {
  it('are sixty films of thirty patients who never were', () => {
    expect(TRAINING).toHaveLength(60);
    expect(new Set(TRAINING.map(({ patient }) => patient)).size).toBe(30);
    expect(new Set(trainingNames()).size).toBe(60);
    expect(trainingTruths().size).toBe(60);
  });

  it('hold enough of each kind: grades 0 to 4, bone ages from 3 to 15 years, fractures, hardware', () => {
    const truths = [...trainingTruths().values()];
    const count = (of: (truth: (typeof truths)[number]) => boolean) => truths.filter(of).length;

    expect([0, 1, 2, 3, 4].map((grade) => count((truth) => truth.kellgrenLawrence === grade))).toEqual([
      6, 7, 6, 7, 6,
    ]);
    const ages = truths.flatMap(({ boneAgeMonths }) => boneAgeMonths ?? []);
    expect([ages.length, Math.min(...ages), Math.max(...ages)]).toEqual([28, 34, 186]);
    expect([count(({ isFractured }) => isFractured), count(({ hasHardware }) => hasHardware)]).toEqual([
      24, 11,
    ]);
  });

  it('say their patient’s sex and birth date, their machine, and that nobody is their patient', () => {
    const [hand, knee] = [3, 4].map((at) => read[drawn.indexOf(at)]!);

    const said = (tags: readonly string[]) =>
      [hand, knee].map((film) => tags.map((tag) => film!.string(tag)));
    expect(said(['x00100040', 'x00100030', 'x00081090', 'x00280300', 'x00180015', 'x00200062'])).toEqual(
      [
        ['F', '20230601', 'Fantôme procédural C', 'YES', 'HAND', 'R'],
        ['M', '19740101', 'Fantôme procédural A', 'YES', 'KNEE', 'R'],
      ].map((row) => row.map((text) => latin(text))),
    );
  });

  it('are the same files again, to the byte', () => {
    expect([3, 4].map((at) => hash(pieces[drawn.indexOf(at)]!.bytes))).toEqual([
      // As in the browser: phantomFilms.browser.test.ts.
      '7611a79a1480e9c35a29e8a260951d227f80689d9d1466ba9d3413380ee39a21',
      '984a699df0586f98ef0abef32ff48f3cf4ef2ae713a7b74bec42d78483bb0223',
    ]);
  });

  it('bear the identifiers under which their truth is known', () => {
    const truths = trainingTruths();

    const known = read.map((film) => truths.get(film.string('x00080018')!));

    expect(known[drawn.indexOf(3)]).toEqual({
      isFractured: true,
      hasHardware: false,
      kellgrenLawrence: null,
      boneAgeMonths: 34,
    });
    expect(pieces.map(({ film }) => film.truth.fracture !== null)).toEqual(
      known.map((truth) => truth?.isFractured),
    );
  });

  it.skipIf(!hasTool('dciodvfy'))('have no error that dciodvfy finds (needs dciodvfy of dicom3tools)', () => {
    for (const { fileName, bytes } of pieces) expect(dciodvfyErrors(bytes), fileName).toEqual([]);
  });
});

/** dicom-parser reads bytes as Latin-1; the files are UTF-8. */
function latin(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

describe('a graded knee', () => {
  const spaceAt = (grade: 0 | 1 | 2 | 3 | 4) => {
    const { bones } = buildKnee({ seed: 1, finding: null, isLeft: false, grade });
    const outlineOf = (name: string) => bones.find((bone) => bone.name === name)!.outline;
    return jointSpace(outlineOf('femur'), outlineOf('tibia'), 'medial').widthMm;
  };

  it('is narrower on its medial side with each grade, down to bone on bone', () => {
    const widths = ([0, 1, 2, 3, 4] as const).map(spaceAt);

    expect(widths).toEqual(widths.toSorted((a, b) => b - a));
    expect(widths[0]).toBeGreaterThan(4);
    expect(widths[3]! / widths[0]!).toBeLessThan(0.55);
    expect(widths[4]).toBeLessThan(1);
  });
});

describe('a growing hand', () => {
  const carpalsOf = (boneAgeMonths: number, sex: 'F' | 'M') =>
    buildHand({ seed: 1, finding: null, growth: { boneAgeMonths, sex } })
      .bones.map(({ name }) => name)
      .filter((name) => !/metacarpal|phalanx|^radius$|^ulna$/.test(name));

  it('shows the bones of the wrist one after the other', () => {
    expect(carpalsOf(24, 'M')).toEqual(['capitate', 'hamate']);
    expect(carpalsOf(60, 'M')).toEqual(['lunate', 'triquetrum', 'capitate', 'hamate']);
    expect(carpalsOf(200, 'M')).toHaveLength(10);
  });

  it('of a girl shows more than that of a boy of the same months', () => {
    expect(carpalsOf(42, 'M')).toEqual(['triquetrum', 'capitate', 'hamate']);
    expect(carpalsOf(42, 'F')).toEqual(['lunate', 'triquetrum', 'capitate', 'hamate']);
  });

  it('has open growth plates, wide at first, which close at last', () => {
    const platesAt = (boneAgeMonths: number) =>
      buildHand({ seed: 1, finding: null, growth: { boneAgeMonths, sex: 'M' } }).growthPlates!;

    const [young, old] = [platesAt(36), platesAt(212)];

    expect(young.every(({ isOpen }) => isOpen)).toBe(true);
    expect(old.some(({ isOpen }) => isOpen)).toBe(false);
    expect(young[0]!.halfWidthMm).toBeGreaterThan(1.5 * old[0]!.halfWidthMm);
  });
});
