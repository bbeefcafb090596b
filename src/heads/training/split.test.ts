import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heldOutShare, partsOf } from './split.ts';

const all = () => true;

describe('the split into those learned from and those judged on', () => {
  it('has no patient on two sides, and no film of the random share among those learned from', () => {
    const film = fc.record({
      patient: fc.integer({ min: 0, max: 12 }),
      isEvaluation: fc.boolean(),
      isLabelled: fc.boolean(),
    });

    fc.assert(
      fc.property(fc.array(film, { maxLength: 60 }), fc.integer(), (films, seed) => {
        const patients = films.map(({ patient }) => `p${patient}`);
        const isEvaluation = films.map((one) => one.isEvaluation);

        const parts = partsOf({ patients, isEvaluation, isLabelled: (row) => films[row]!.isLabelled }, seed);

        const of = (rows: Int32Array) => new Set(Array.from(rows, (row) => patients[row]));
        const sides = [of(parts.learning), of(parts.heldOut), of(parts.evaluation)];
        const union = new Set(sides.flatMap((side) => [...side]));
        expect(union.size).toBe(sides[0]!.size + sides[1]!.size + sides[2]!.size);
        expect([...parts.learning, ...parts.heldOut].some((row) => isEvaluation[row])).toBe(false);
        expect(
          [...parts.learning, ...parts.heldOut, ...parts.evaluation].every((row) => films[row]!.isLabelled),
        ).toBe(true);
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  it('keeps a patient on the same side when more films are labelled, so that successors are compared fairly', () => {
    const names = Array.from({ length: 400 }, (_, at) => `patient ${at}`);
    const heldOut = (patients: readonly string[]) => {
      const parts = partsOf({ patients, isEvaluation: patients.map(() => false), isLabelled: all }, 7);
      return new Set(Array.from(parts.heldOut, (row) => patients[row]!));
    };

    const [few, many] = [heldOut(names.slice(0, 100)), heldOut(names.toReversed())];

    expect([...few].every((patient) => many.has(patient))).toBe(true);
    expect([...many].filter((patient) => names.indexOf(patient) < 100)).toHaveLength(few.size);
    expect(many.size / 400).toBeGreaterThan(heldOutShare - 0.06);
    expect(many.size / 400).toBeLessThan(heldOutShare + 0.06);
  });

  it('splits otherwise with another seed', () => {
    const patients = Array.from({ length: 50 }, (_, at) => `patient ${at}`);
    const sides = (seed: number) =>
      partsOf({ patients, isEvaluation: patients.map(() => false), isLabelled: all }, seed).heldOut;

    expect(sides(1)).not.toEqual(sides(2));
  });
});
