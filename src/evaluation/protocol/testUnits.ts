/** What is judged: films of the test part, or its studies, each as the mean of its films' vectors (twelve at most). */
import { matrixOf } from '../measures/matrixOf.ts';
import type { LabelledFilm, LabelledSet } from '../datasets/labelledSet.ts';
import { rowsOf } from './sides.ts';

export interface TestUnits {
  readonly films: readonly LabelledFilm[];
  readonly vectors: ReturnType<typeof matrixOf>;
}

const filmsOfStudy = 12;

export function testUnits(
  { films, isByStudy }: LabelledSet,
  cls: readonly Float32Array[],
  fold: string,
): TestUnits {
  const rows = [...rowsOf(films, [fold])];
  if (!isByStudy) {
    return { films: rows.map((row) => films[row]!), vectors: matrixOf(rows.map((row) => cls[row]!)) };
  }
  const studies = new Map<string, number[]>();
  for (const row of rows) {
    const ofStudy = studies.get(films[row]!.study) ?? [];
    studies.set(films[row]!.study, [...ofStudy, row]);
  }
  const chosen = [...studies.values()].map((ofStudy) => ofStudy.slice(0, filmsOfStudy));
  return {
    films: chosen.map(([first]) => films[first!]!),
    vectors: matrixOf(chosen.map((ofStudy) => mean(ofStudy.map((row) => cls[row]!)))),
  };
}

function mean(vectors: readonly Float32Array[]): Float32Array {
  return vectors[0]!.map(
    (_, axis) => vectors.reduce((sum, vector) => sum + vector[axis]!, 0) / vectors.length,
  );
}
