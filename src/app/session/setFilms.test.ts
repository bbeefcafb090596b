import { describe, expect, it } from 'vitest';
import { aFinding, anEvent } from '../../annotations/builders.ts';
import {
  bundledOntology,
  loadExport,
  type AnnotationEvent,
  type SetLayoutId,
} from '../../annotations/index.ts';
import { aFilm } from '../../catalogue/builders.ts';
import type { Film } from '../../dicom/index.ts';
import { readFracatlas, readSet } from '../../evaluation/index.ts';
import { testFolder } from '../../evaluation/testFolder.ts';
import { setFilms } from './setFilms.ts';

/** Patients whose marks fall on known sides: of 40, in the order of their marks. */
const patients = Array.from({ length: 40 }, (_, at) => `mark ${String(at).padStart(2, '0')}`);

interface Labelled {
  readonly film: Film;
  readonly mark: string;
  readonly said: readonly AnnotationEvent[];
}

function labelled(at: number, fields: Partial<Film>, ...findings: Parameters<typeof aFinding>): Labelled {
  const key = `1.2.${at}#0`;
  const mark = patients[at % patients.length]!;
  return {
    film: aFilm({ key, sopInstanceUid: `1.2.${at}`, studyInstanceUid: `1.3.${at}`, ...fields }),
    mark,
    said: findings.map((fields, n) =>
      anEvent({ filmKey: key, seq: n + 1, id: `${key}/${n}` }, aFinding(fields)),
    ),
  };
}

async function written(layout: SetLayoutId, all: readonly Labelled[]) {
  const { statementsOn, writeSet } = await loadExport();
  const films = all.map(({ film }) => film);
  const events = all.flatMap(({ said }) => said);
  const records = new Map(
    all.map(({ film, mark }) => [
      film.key,
      {
        patientMark: mark,
        about: { sex: film.patientSex as 'F' | 'M' | null, ageYears: null, deviceMark: null },
      },
    ]),
  );
  const statements = statementsOn(films, events);
  const set = writeSet(
    layout,
    await setFilms({ films, events, statements, records, ontology: bundledOntology }),
  );
  const folder = testFolder({
    ...Object.fromEntries(set.tables.map(({ name, text }) => [name, text])),
    ...Object.fromEntries(set.pictures.map(({ path }) => [path, ''])),
  });
  return { set, folder };
}

const present = (isPresent: boolean) => ({ value: { kind: 'presence', isPresent } as const });

describe('a training set, read by the evaluation', () => {
  it('is FracAtlas with the fractures, boxes, regions and patients that were noted', async () => {
    const box = anEvent(
      { filmKey: '1.2.0#0', seq: 9, id: 'box' },
      {
        kind: 'mark',
        markId: 'm1',
        mark: {
          tool: 'rectangle',
          points: [
            { x: 150, y: 200 },
            { x: 450, y: 600 },
          ],
          text: 'Fracture',
        },
      },
    );
    const fractured = labelled(0, { bodyPart: 'HAND', viewPosition: 'PA' }, present(true));
    const { folder, set } = await written('fracatlas', [
      { ...fractured, said: [...fractured.said, box] },
      labelled(1, { bodyPart: 'LEG' }, present(false)),
      { ...labelled(2, {}, present(true)), mark: patients[1]! },
      labelled(3, {}),
    ]);

    const films = await readFracatlas(folder);

    expect(films).toMatchObject([
      {
        group: 1,
        fractures: 1,
        regions: ['hand'],
        views: ['frontal'],
        boxes: [{ left: 0.1, top: 0.1, right: 0.3, bottom: 0.3 }].map((one) => ({
          left: expect.closeTo(one.left, 5) as number,
          top: expect.closeTo(one.top, 5) as number,
          right: expect.closeTo(one.right, 5) as number,
          bottom: expect.closeTo(one.bottom, 5) as number,
        })),
      },
      { group: 2, fractures: 0, regions: ['leg'] },
      // The second patient's other film.
      { group: 2, fractures: 1 },
    ]);
    expect([...set.leftOut]).toEqual([['no-answer', 1]]);
  });

  it('is OAI with each grade under its knee, and says how many films lack a grade or a side', async () => {
    const grade = (of: number) => ({
      term: 'kellgren-lawrence',
      value: { kind: 'grade', grade: of } as const,
    });
    const { folder, set } = await written('oai-kl', [
      labelled(0, { laterality: 'R' }, grade(3)),
      labelled(1, { laterality: 'L' }, grade(0)),
      labelled(2, { laterality: null }, grade(1)),
      labelled(3, { laterality: 'L' }),
      labelled(4, { laterality: 'L' }),
    ]);

    const { films } = await readSet('oai-kl', folder);

    expect(films.map(({ targets }) => targets).sort()).toEqual([
      [3, NaN],
      [NaN, 0],
    ]);
    expect([...set.leftOut]).toEqual([
      ['no-side', 1],
      ['no-grade', 2],
    ]);
  });

  it('is single knees with their grade and side', async () => {
    const grade = { term: 'kellgren-lawrence', value: { kind: 'grade', grade: 2 } as const };
    const { folder } = await written('knee-kl', [labelled(0, { laterality: 'R' }, grade)]);

    expect((await readSet('knee-kl', folder)).films).toMatchObject([
      { targets: [2], groups: { side: 'R' }, patient: '1' },
    ]);
  });

  it('is RSNA bone age in months with the sex, without the children whose sex nobody knows', async () => {
    const age = { term: 'bone-age', value: { kind: 'number', number: 126, unit: 'mo' } as const };
    const { folder, set } = await written('rsna-bone-age', [
      labelled(0, { patientSex: 'F' }, age),
      labelled(1, { patientSex: null }, age),
    ]);

    expect((await readSet('rsna-bone-age-sex', folder)).films).toMatchObject([{ targets: [126], male: 0 }]);
    expect([...set.leftOut]).toEqual([['no-sex', 1]]);
  });

  it('is GRAZPEDWRI-DX with its empty cells where no fracture is seen', async () => {
    const { folder } = await written('grazpedwri-dx', [
      labelled(0, {}, present(true)),
      labelled(1, {}, present(false)),
    ]);

    const { films } = await readSet('grazpedwri-dx', folder);

    expect(films.map(({ patient, targets }) => [patient, targets[0]]).sort()).toEqual([
      ['0001', 1],
      ['0002', 0],
    ]);
  });

  it('is MURA by study: a normal film is negative, a finding makes it positive', async () => {
    const normal = { term: 'normal', termKind: 'normal', ...present(true) } as const;
    const { folder, set } = await written('mura', [
      labelled(0, { bodyPart: 'HAND' }, normal),
      labelled(1, { bodyPart: 'WRIST' }, { term: 'hardware', ...present(true) }),
      labelled(2, {}, { term: 'hardware', ...present(false) }),
    ]);

    const { films } = await readSet('mura', folder);

    expect(films.map(({ targets, groups }) => [groups.region, targets[0]]).sort()).toEqual([
      ['hand', 0],
      ['wrist', 1],
    ]);
    expect([...set.leftOut]).toEqual([['no-answer', 1]]);
  });

  it('keeps all films of a patient on one side, and the random share on the side that judges', async () => {
    const films = Array.from({ length: 120 }, (_, at) => labelled(at, {}, present(at % 2 === 0)));
    const worklist = { list: 'l', strategy: 'random', seed: 1, pool: '', share: 'evaluation' } as const;
    const drawn = { ...labelled(0, {}, { ...present(true), worklist }), mark: 'somebody else' };
    const { folder, set } = await written('grazpedwri-dx', [...films.slice(1), drawn]);

    const read = (await readSet('grazpedwri-dx', folder)).films;

    const sides = new Map<string, Set<string>>();
    for (const { patient, fold } of read) sides.set(patient, (sides.get(patient) ?? new Set()).add(fold));
    expect(sides.size).toBe(41);
    expect([...sides.values()].filter(({ size }) => size > 1)).toEqual([]);
    expect(read.find(({ patient }) => patient === '0041')?.fold).toBe('test');
    expect(Math.min(...Object.values(set.folds))).toBeGreaterThan(0);
  });

  it('holds no word of whose films they are', async () => {
    const { set } = await written('fracatlas', [
      labelled(0, { patientName: 'MARTIN^Anne', patientId: 'IPP-77', fileName: 'MARTIN.dcm' }, present(true)),
    ]);

    const text = JSON.stringify([set.tables, set.pictures.map(({ path }) => path)]);

    expect(text).not.toMatch(/MARTIN|IPP-77|1\.2\.|1\.3\.|mark 00/);
  });

  it('leaves drawn films out as soon as a film of a patient is labelled', async () => {
    const real = labelled(0, {}, present(true));
    const drawn = labelled(1, { isPhantom: true }, { ...present(true), isPhantom: true });

    expect((await written('fracatlas', [real, drawn])).set.pictures).toMatchObject([{ filmKey: '1.2.0#0' }]);
    expect((await written('fracatlas', [drawn])).set.pictures).toMatchObject([{ filmKey: '1.2.1#0' }]);
  });
});
