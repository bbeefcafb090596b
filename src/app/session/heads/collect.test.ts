import { describe, expect, it } from 'vitest';
import { bundledOntology, type AnnotationEvent } from '../../../annotations/index.ts';
import { aFinding, anEvent } from '../../../annotations/builders.ts';
import { embeddingKey } from '../../../embeddings/index.ts';
import { createMemoryStorage, type AboutFilm } from '../../../storage/index.ts';
import { aModel } from '../../../zeroshot/testing/examples.ts';
import { collect } from './collect.ts';
import { learnableOf, type Learnable } from './learnable.ts';
import { specOf, type Population } from './task.ts';

const ontology = bundledOntology;
const ofFracture = learnableOf('fracture', ontology)!;
const modelHash = 'a'.repeat(64);
const manifest = { imageInput: { preset: 'exact' } };
const model = { hash: modelHash, manifest, findings: aModel().findings } as never;
const yes = { kind: 'presence', isPresent: true } as const;
const no = { kind: 'presence', isPresent: false } as const;
const share = (of: 'evaluation' | 'chosen') =>
  ({ list: 'l', strategy: 'random', seed: 1, pool: '', share: of }) as const;

interface Given {
  readonly key: string;
  readonly patientMark?: string | null;
  readonly isPhantom?: boolean;
  readonly isEmbedded?: boolean;
  readonly about?: AboutFilm;
}

/** Each film is kept twice under its key: as its pixels are, and as they once were. */
async function aHouse(films: readonly Given[]) {
  const storage = createMemoryStorage();
  for (const { key, patientMark = null, isPhantom = false, isEmbedded = true, about } of films) {
    const film = {
      key,
      isPhantom,
      rows: 400,
      columns: 300,
      bodyPart: 'HAND',
      photometricInterpretation: 'MONOCHROME2',
    };
    const at = '2026-11-27T10:00:00.000Z';
    const record = {
      key,
      film,
      pixelSha256: 'now',
      patientMark,
      ...(about && { about }),
      place: null,
      firstOpenedAt: at,
      lastOpenedAt: at,
    };
    await storage.films.put(record, { width: 1, height: 1, data: new Uint8Array(1) });
    for (const [pixelSha256, value] of [
      ['before', 9],
      ['now', 1],
    ] as const)
      if (isEmbedded)
        await storage.embeddings.put({
          key: embeddingKey({ filmKey: key, pixelSha256, modelHash, preset: 'exact' }),
          ...{ filmKey: key, modelHash },
          vector: Float32Array.of(1, 0, 0),
          cls: Float32Array.of(value, Number(key)),
        });
  }
  return storage;
}

interface Asked {
  readonly population?: Population;
  readonly reserved?: readonly string[];
  readonly takesSex?: boolean;
  /** All, unless the reader is to read some films blind. */
  readonly seen?: readonly AnnotationEvent[];
  readonly learnable?: Learnable;
}

async function collected(
  films: readonly Given[],
  events: readonly AnnotationEvent[],
  {
    population = 'patients',
    reserved = [],
    takesSex = false,
    seen = events,
    learnable = ofFracture,
  }: Asked = {},
) {
  const storage = await aHouse(films);
  const spec = { ...specOf(learnable, population, false), takesSex };
  return collect(
    { spec, learnable, ontology, population, model },
    {
      storage,
      log: { all: () => Promise.resolve([...events]) },
      seen: { all: () => Promise.resolve([...seen]) },
      listed: () =>
        films.map(({ key, isPhantom = false }) => ({ id: key, film: { key, isPhantom } }) as never),
      reserved: () => Promise.resolve(reserved),
      embedTexts: (sentences) =>
        Promise.resolve(
          sentences.map((sentence) => ({
            ...{ sentence, facts: {}, words: [] },
            vector: Float32Array.of(sentence.startsWith('pas de') ? -1 : 1, 0, 0),
          })),
        ),
    },
  );
}

const said = (filmKey: string, value: typeof yes | typeof no = yes, more: object = {}) =>
  anEvent({ id: filmKey, filmKey }, aFinding({ value, ...more }));

describe('what a head of several findings learns from', () => {
  const films = ['1', '2', '3'].map((key) => ({ key }));
  const of = (filmKey: string, term: string, value: typeof yes | typeof no) =>
    anEvent({ id: `${filmKey} ${term}`, filmKey, device: term }, aFinding({ term, value }));
  const several = (id: string) => learnableOf(id, ontology)!;

  it('is each finding yes or no, and what is not known of a film teaches nothing of that finding alone', async () => {
    const events = [of('1', 'fracture', yes), of('1', 'hardware', no), of('2', 'hardware', yes)];

    const { set, textScores } = await collected(films, events, {
      learnable: several('together/fracture+hardware'),
    });

    expect([...set.targets]).toEqual([1, 0, NaN, 1, NaN, NaN]);
    expect(set.groups).not.toHaveProperty('hardware');
    expect(textScores).toHaveLength(6);
  });

  it('is one of them, or none; films that show two, or of which too little is known, are left out', async () => {
    const events = [
      ...[of('1', 'fracture', no), of('1', 'dislocation', yes)],
      ...[of('2', 'fracture', no), of('2', 'dislocation', no)],
      of('3', 'fracture', no),
      ...[of('4', 'fracture', yes), of('4', 'dislocation', yes)],
      of('5', 'fracture', yes),
    ];

    const { set, textScores } = await collected([...films, { key: '4' }, { key: '5' }], events, {
      learnable: several('which/dislocation+fracture'),
    });

    expect(set.films).toEqual(['1', '2', '5']);
    expect([...set.targets]).toEqual([0, 2, 1]);
    expect(textScores).toBeNull();
  });

  it('is nothing while fewer than two are chosen, or where the list no longer has one', () => {
    const ids = ['together/', 'together/fracture', 'which/fracture+gone', 'gone'];

    expect(ids.map((id) => learnableOf(id, ontology))).toEqual([null, null, null, null]);
  });
});

describe('what a head learns from', () => {
  it('is one row a film, of the pixels that hold now, though its vector is kept twice', async () => {
    const { set } = await collected([{ key: '2' }, { key: '1' }], [said('2'), said('1', no)]);

    expect(set.films).toEqual(['1', '2']);
    expect([...set.vectors.values]).toEqual([1, 1, 1, 2]);
    expect([...set.targets]).toEqual([0, 1]);
  });

  it('keeps films of one patient together, and each film of an unknown one by itself, which is counted', async () => {
    const films = [
      { key: '1', patientMark: 'p' },
      { key: '2', patientMark: 'p' },
      { key: '3' },
      { key: '4' },
    ];

    const { set } = await collected(
      films,
      films.map(({ key }) => said(key)),
    );

    expect(set.patients).toEqual(['p', 'p', 'film 3', 'film 4']);
    expect(set.patientless).toBe(2);
  });

  it('learns nothing of a film that whoever trains is to read blind, and keeps it for evaluation where it was drawn', async () => {
    const events = [said('1'), said('2', no), said('3', yes, { worklist: share('evaluation') })];
    const seen = events.slice(0, 2);

    const { set } = await collected([{ key: '1' }, { key: '2' }, { key: '3' }], events, { seen });

    expect([...set.targets]).toEqual([1, 0, NaN]);
    expect(set.isEvaluation).toEqual([false, false, true]);
  });

  it('has the evaluation share marked: by the answer, or by the draw where the answer was given elsewhere', async () => {
    const events = [
      said('1', yes, { worklist: share('evaluation') }),
      said('2', yes, { worklist: share('chosen') }),
      said('3'),
    ];

    const { set } = await collected([{ key: '1' }, { key: '2' }, { key: '3' }], events, { reserved: ['3'] });

    expect(set.isEvaluation).toEqual([true, false, true]);
  });

  it('says how many labelled films have no vector of the model', async () => {
    const { set, withoutVector } = await collected(
      [{ key: '1' }, { key: '2', isEmbedded: false }],
      [said('1'), said('2'), said('not in the list')],
    );

    expect(set.films).toEqual(['1']);
    expect(withoutVector).toBe(2);
  });

  it('never mixes phantoms with patients', async () => {
    const films = [{ key: '1' }, { key: '2', isPhantom: true }];
    const events = [said('1'), said('2', no, { isPhantom: true })];

    const ofPatients = await collected(films, events);
    const ofPhantoms = await collected(films, events, { population: 'phantoms' });
    const notSaid = await collected(films, [said('1'), said('2', no)], { population: 'phantoms' });

    expect(ofPatients.set.films).toEqual(['1']);
    expect(ofPhantoms.set.films).toEqual(['2']);
    expect(notSaid.set.films).toEqual(['2']);
  });

  it('knows sex, age and machine of films that are not open, as they were kept with them', async () => {
    const about = { sex: 'F', ageYears: 71, deviceMark: 'abcdef0123456789' } as const;

    const { set } = await collected([{ key: '1', about }, { key: '2' }], [said('1'), said('2', no)], {
      takesSex: true,
    });

    expect([...set.male!]).toEqual([0, NaN]);
    expect(set.groups).toMatchObject({
      sex: ['F', null],
      age: ['senior', null],
      device: ['abcdef', null],
    });
    expect(set.numbers.age).toEqual([71, null]);
  });

  it('gives films without a label to the prompts alone: they teach no label', async () => {
    const { set, textScores } = await collected([{ key: '1' }, { key: '2' }], [said('1')]);

    expect([...set.targets]).toEqual([1, NaN]);
    expect([...textScores!]).toEqual([2, 2]);
  });

  it('takes what is present below for present above, and a normal film for one without', async () => {
    const below = { term: 'several' };
    const normal = { term: 'normal', termKind: 'normal' };

    const { set } = await collected(
      [{ key: '1' }, { key: '2' }],
      [said('1', yes, below), said('2', yes, normal)],
    );

    expect([...set.targets]).toEqual([1, 0]);
  });
});
