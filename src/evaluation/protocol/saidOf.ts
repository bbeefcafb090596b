/** What a head of one kind said of the test units, all places of a film side by side, and what is true of them. */
import { predict, type Unjudged } from '../../heads/index.ts';
import type { LabelledSet } from '../datasets/labelledSet.ts';
import type { TestUnits } from './testUnits.ts';

export interface Said {
  readonly truth: readonly number[];
  /** Patient of each. */
  readonly patients: readonly string[];
  /** Place of each among the test units. */
  readonly units: readonly number[];
  /** Probability of yes; of each class or grade; or the number itself. */
  readonly outputs: readonly (readonly number[])[];
  /** Yes or no as 1 and 0, the grade, or the number. */
  readonly choices: readonly number[];
}

/** `heads`: one for each place. What is unknown of a unit is not judged. */
export function saidOf(set: LabelledSet, heads: readonly Unjudged[], { films, vectors }: TestUnits): Said {
  const inputs = set.spec.takesSex
    ? withSex(
        vectors,
        films.map(({ male }) => male),
      )
    : vectors;
  const rows = Int32Array.from(films.keys());
  const said = heads.flatMap((head, place) =>
    predict(head, inputs, rows).flatMap((answer, unit) => {
      const { targets, patient } = films[unit]!;
      const truth = targets[place]!;
      if (Number.isNaN(truth)) return [];
      switch (answer.kind) {
        case 'findings': {
          const [probability = Number.NaN] = answer.probabilities;
          const choice = Number(answer.isOver[0] ?? probability >= 0.5);
          return [{ truth, patient, unit, output: [probability], choice }];
        }
        case 'classes':
          return [{ truth, patient, unit, output: answer.probabilities, choice: answer.choice }];
        case 'quantities':
          return [{ truth, patient, unit, output: answer.values, choice: answer.values[0] ?? Number.NaN }];
      }
    }),
  );
  return {
    truth: said.map(({ truth }) => truth),
    patients: said.map(({ patient }) => patient),
    units: said.map(({ unit }) => unit),
    outputs: said.map(({ output }) => output),
    choices: said.map(({ choice }) => choice),
  };
}

function withSex(vectors: TestUnits['vectors'], male: readonly number[]): TestUnits['vectors'] {
  const { rows, columns, values } = vectors;
  const wide = new Float32Array(rows * (columns + 1));
  male.forEach((sex, row) => {
    wide.set(values.subarray(row * columns, (row + 1) * columns), row * (columns + 1));
    wide[row * (columns + 1) + columns] = sex;
  });
  return { rows, columns: columns + 1, values: wide };
}
