/** Films that people have said something about, as plain values; the annotations make them, this room learns from them. */
import { assert, sha256Hex } from '../../foundation/index.ts';
import { targetWidth, type HeadSpec } from '../head.ts';
import type { Matrix } from '../solve/matrix.ts';

export interface TrainingSet {
  readonly vectors: Matrix;
  /** [films, width]: 1 or 0, class or grade from 0, or a number; NaN is « inconnu », which teaches nothing. */
  readonly targets: Float64Array;
  /** Keys of the films, for the hash alone. */
  readonly films: readonly string[];
  /** Films of one patient never stand on both sides of a split. */
  readonly patients: readonly string[];
  /** How many of the labelled films have no known patient; each is a group of its own in `patients`. */
  readonly patientless: number;
  /** Drawn at random to be labelled: judged on, never learned from. */
  readonly isEvaluation: readonly boolean[];
  /** 1 male, 0 female, NaN unknown; null where the head takes no sex. */
  readonly male: Float64Array | null;
  /** By name, what is known of each film beside its pixels: region, view, device, sex, hardware; null is unknown. */
  readonly groups: Readonly<Record<string, readonly (string | null)[]>>;
  /** The same as numbers: width and height of the film, age. */
  readonly numbers: Readonly<Record<string, readonly (number | null)[]>>;
}

export function assertFits(set: TrainingSet, spec: HeadSpec): void {
  const { rows } = set.vectors;
  const lengths = [set.films, set.patients, set.isEvaluation].map(({ length }) => length);
  lengths.push(set.targets.length / targetWidth(spec), set.male?.length ?? rows);
  assert(
    lengths.every((length) => length === rows),
    () => `${rows} vectors, and lists of ${lengths.join(', ')}`,
  );
}

/** With the sex as one more column where the head takes it. */
export function inputsOf(vectors: Matrix, male: Float64Array | null): Matrix {
  if (male === null) return vectors;
  const columns = vectors.columns + 1;
  const values = new Float32Array(vectors.rows * columns);
  for (let row = 0; row < vectors.rows; row++) {
    const from = row * vectors.columns;
    values.set(vectors.values.subarray(from, from + vectors.columns), row * columns);
    values[row * columns + vectors.columns] = male[row]!;
  }
  return { values, rows: vectors.rows, columns };
}

/** The same for the same labelled films with the same labels, in whatever order they come; the last number tells the random share. */
export function trainingSetHash({ films, targets, isEvaluation }: TrainingSet): Promise<string> {
  const width = targets.length / films.length;
  const lines = films.flatMap((film, row) => {
    const labels = Array.from(targets.subarray(row * width, (row + 1) * width));
    return labels.every(Number.isNaN) ? [] : [JSON.stringify([film, ...labels, Number(isEvaluation[row])])];
  });
  return sha256Hex(new TextEncoder().encode(lines.sort().join('\n')));
}
