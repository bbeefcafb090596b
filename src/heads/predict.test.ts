import { describe, expect, it } from 'vitest';
import { answerFilm } from './answerFilm.ts';
import type { Unjudged } from './head.ts';
import { aFractureSpec } from './training/inventedSet.ts';

const modelHash = 'a'.repeat(64);

/** A head over two numbers, by hand. */
function aHead(fields: Partial<Unjudged> = {}): Unjudged {
  return {
    spec: aFractureSpec(),
    origin: {
      modelHash,
      trainingSetHash: 'b'.repeat(64),
      films: 9,
      seed: 1,
      at: '',
      version: 1,
      probe: 'plain',
      strength: 1,
    },
    weights: Float32Array.of(1, -1),
    intercepts: [0.5],
    scales: [],
    centres: [],
    calibrations: [null],
    thresholds: [0.5],
    ...fields,
  };
}

const ask = (head: Unjudged, vector: readonly number[], male: boolean | null = null) =>
  answerFilm(head, { modelHash, vector: Float32Array.from(vector), male });

describe('the answer of a head', () => {
  it('is the calibrated probability of the finding, and whether it reaches the threshold', () => {
    // Logit 2 - 0.5 + 0.5 = 2, halved by the calibration: sigmoid(1) = 0.7310585786300049.
    const head = aHead({ calibrations: [{ kind: 'platt', slope: 0.5, offset: 0 }], thresholds: [0.74] });

    const answer = ask(head, [2, 0.5]);

    expect(answer).toEqual({
      kind: 'findings',
      probabilities: [expect.closeTo(0.7310585786, 9)],
      isOver: [false],
    });
  });

  it('is the grade that half of the probability reaches', () => {
    const spec = aFractureSpec({ kind: 'ordinal', classes: ['0', '1', '2', '3', '4'] });
    const head = aHead({ spec, intercepts: [3, 1, -1, -3], calibrations: [], thresholds: [] });

    const answers = [ask(head, [-4, 0]), ask(head, [0, 0]), ask(head, [9, 0])];

    expect(answers.map((answer) => answer.kind === 'classes' && answer.choice)).toEqual([0, 2, 4]);
    expect(answers[1]).toMatchObject({
      probabilities: [0.047, 0.222, 0.462, 0.222, 0.047].map((p): unknown => expect.closeTo(p, 3)),
    });
  });

  it('is a number in its unit', () => {
    const spec = aFractureSpec({ kind: 'regression', classes: ['bone-age'], unit: 'month' });
    const head = aHead({ spec, scales: [40], centres: [120] });

    expect(ask(head, [1, 0.75])).toEqual({ kind: 'quantities', values: [150] });
  });

  it('adds the sex where the head takes it, and is refused where nobody knows it', () => {
    const spec = aFractureSpec({ kind: 'regression', classes: ['bone-age'], unit: 'month', takesSex: true });
    const head = aHead({
      spec,
      weights: Float32Array.of(1, -1, 0.5),
      scales: [40],
      centres: [120],
      intercepts: [0],
    });

    expect(ask(head, [0, 0], true)).toEqual({ kind: 'quantities', values: [140] });
    expect(ask(head, [0, 0], false)).toEqual({ kind: 'quantities', values: [120] });
    expect(() => ask(head, [0, 0])).toThrow(
      expect.objectContaining({ code: 'sex-unknown', facts: { task: 'fracture' } }),
    );
  });

  it('is refused for the vector of another model', () => {
    const film = { modelHash: 'c'.repeat(64), vector: Float32Array.of(0, 0), male: null };

    expect(() => answerFilm(aHead(), film)).toThrow(expect.objectContaining({ code: 'other-model' }));
  });
});
