import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ensemble, scoreOf, statementScore } from './score.ts';

const vector = (...values: number[]) => Float32Array.from(values);

describe('prompt ensemble', () => {
  it('is the unit mean of its sentences', () => {
    const mean = ensemble([vector(1, 0), vector(0, 1)]);

    expect([...mean]).toEqual([expect.closeTo(Math.SQRT1_2, 6), expect.closeTo(Math.SQRT1_2, 6)]);
  });

  it('counts a sentence that the folder lists twice twice, as the reference figures did', () => {
    const mean = ensemble([vector(1, 0), vector(1, 0), vector(0, 1)]);

    expect([...mean]).toEqual([expect.closeTo(2 / Math.sqrt(5), 6), expect.closeTo(1 / Math.sqrt(5), 6)]);
  });

  it('has length 1 whatever the sentences', () => {
    const axis = fc.float({ min: Math.fround(0.01), max: 1, noNaN: true });
    const sentences = fc.array(fc.array(axis, { minLength: 8, maxLength: 8 }), {
      minLength: 1,
      maxLength: 60,
    });

    fc.assert(
      fc.property(sentences, (rows) => {
        expect(Math.hypot(...ensemble(rows.map((row) => Float32Array.from(row))))).toBeCloseTo(1, 6);
      }),
    );
  });

  it('stays finite when its sentences cancel out', () => {
    expect([...ensemble([vector(1, 0), vector(-1, 0)])]).toEqual([0, 0]);
  });

  it('refuses vectors of two models', () => {
    expect(() => ensemble([vector(1, 0), vector(1, 0, 0)])).toThrow(/3 and 2 dimensions/);
  });
});

describe('score of a finding', () => {
  it('is the cosine with the positive ensemble minus the cosine with the negative one', () => {
    expect(scoreOf(vector(0.6, 0.8), vector(1, 0), vector(0, 1))).toBeCloseTo(-0.2, 6);
  });

  it('is negated for a denied finding, as swapping the ensembles does', () => {
    const film = vector(0.6, 0.8);
    const finding = scoreOf(film, vector(1, 0), vector(0, 1));

    expect(statementScore(finding, 'denied')).toBeCloseTo(scoreOf(film, vector(0, 1), vector(1, 0)), 6);
    expect(statementScore(finding, 'stated')).toBe(finding);
    expect(Object.is(statementScore(0, 'denied'), 0)).toBe(true);
  });
});
