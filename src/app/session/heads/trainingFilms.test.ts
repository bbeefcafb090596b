/** The training demonstration is laid out so that heads can be learned from it: here it is tried with vectors that say nothing. */
import { describe, expect, it } from 'vitest';
import { bundledOntology } from '../../../annotations/index.ts';
import { uidFrom } from '../../../dicom/index.ts';
import { train, type TrainingOutcome } from '../../../heads/index.ts';
import { TRAINING, trainingTruths } from '../../../phantom/index.ts';
import { buildSet, type LearnableFilm } from './buildSet.ts';
import { specOf } from './task.ts';

const uids = [...trainingTruths().keys()];
const films = TRAINING.map(({ patient, sex }, at): LearnableFilm => {
  const film = {
    key: uids[at]!,
    isPhantom: true,
    studyInstanceUid: uidFrom(`osselet training study ${String(patient)}`),
    patientSex: sex,
  };
  return {
    film: film as never,
    // One for each film: were the sides to hang on it, the films of a patient would be torn apart.
    patientMark: `mark ${String(at)}`,
    cls: Float32Array.from({ length: 4 }, (_, column) => Math.sin(at * 7 + column * 3)),
    vector: Float32Array.of(1),
  };
});
const targetOf = {
  fracture: ({ isFractured }) => Number(isFractured),
  hardware: ({ hasHardware }) => Number(hasHardware),
  'kellgren-lawrence': ({ kellgrenLawrence }) => kellgrenLawrence ?? NaN,
  'bone-age': ({ boneAgeMonths }) => boneAgeMonths ?? NaN,
} satisfies Record<string, (truth: Truth) => number>;
type Truth = ReturnType<typeof trainingTruths> extends ReadonlyMap<string, infer One> ? One : never;

async function learned(term: keyof typeof targetOf, count: number): Promise<TrainingOutcome> {
  const truths = trainingTruths();
  const some = films.slice(0, count);
  const targets = new Map(some.map(({ film }) => [film.key, targetOf[term](truths.get(film.key)!)]));
  const spec = specOf(bundledOntology.terms.find(({ id }) => id === term)!, 'phantoms', term === 'bone-age');
  const set = buildSet({ spec, targets, films: some, evaluation: new Set(), labels: [] });
  const work = train({
    ...{ spec, set, modelHash: 'a'.repeat(64), seed: 1, at: '2026-11-27T10:00:00.000Z', version: 1 },
    ...{ textScores: null, isBalanced: true, wantedSensitivity: null, calibration: 'platt', inUse: null },
  });
  for (;;) {
    const step = await work.next();
    if (step.done === true) return step.value;
  }
}

describe('the training films', () => {
  it.each(['fracture', 'hardware', 'kellgren-lawrence', 'bone-age'] as const)(
    'are enough to learn a head of %s, on every workstation',
    async (term) => {
      const outcome = await learned(term, 60);

      expect(outcome.kind).toBe('trained');
    },
  );

  it('are enough for a head of fractures when drawing was stopped after the first 24', async () => {
    expect((await learned('fracture', 24)).kind).toBe('trained');
  });

  it('keep patients aside for the measure, both films of each', async () => {
    const outcome = await learned('bone-age', 60);

    const [judged] = outcome.kind === 'trained' ? outcome.head.report.heldOut : [];
    expect([judged?.films, judged?.patients]).toEqual([8, 4]);
  });
});
