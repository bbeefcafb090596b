/** A head as a value: what it answers, from which vectors, how it was made, and how it was judged. */
import type { Isotonic } from './metrics/isotonic.ts';
import type { Platt } from './metrics/platt.ts';
import type { Report } from './judging/report.ts';

/**
 * `binary`: a finding, yes or no. `multi-label`: several, each yes or no. `multinomial`: one class of several. `ordinal`:
 * grades in order (Kellgren and Lawrence). `regression`: numbers with a unit (bone age in months).
 */
export type HeadKind = 'binary' | 'multi-label' | 'multinomial' | 'ordinal' | 'regression';

export interface HeadSpec {
  /** What is learned: an entry of the ontology. */
  readonly task: string;
  readonly kind: HeadKind;
  /** Names of the findings, classes, grades from lowest to highest, or quantities. */
  readonly classes: readonly string[];
  /** Of the quantities. */
  readonly unit: 'month' | 'degree' | 'millimetre' | null;
  /** The patient's sex is one more input, 1 for male: bones of girls age sooner. */
  readonly takesSex: boolean;
}

export type Calibration = Platt | Isotonic;

export interface HeadOrigin {
  /** Vectors of another model mean something else. */
  readonly modelHash: string;
  /** SHA-256 over films and labels (`trainingSetHash`): the list itself must not outlive an erasure. */
  readonly trainingSetHash: string;
  readonly films: number;
  readonly seed: number;
  /** ISO 8601. */
  readonly at: string;
  /** Counts from 1 within the task. */
  readonly version: number;
  /** `text`: informed by the prompts of the finding. */
  readonly probe: 'plain' | 'text';
  /** Of the penalty, in units of the vectors' variance. */
  readonly strength: number;
}

export interface Head {
  readonly spec: HeadSpec;
  readonly origin: HeadOrigin;
  /** [outputs, columns]: columns of the vector, then sex where it is taken. */
  readonly weights: Float32Array;
  readonly intercepts: readonly number[];
  /** Of the quantities: value = scale * output + centre; empty for other kinds. */
  readonly scales: readonly number[];
  readonly centres: readonly number[];
  /** One for each finding, null where it could not be fitted; empty for other kinds. */
  readonly calibrations: readonly (Calibration | null)[];
  /** Probability from which a finding is called positive, one for each; empty for other kinds. */
  readonly thresholds: readonly (number | null)[];
  readonly report: Report;
}

/** A head without its judgement, as it comes out of the solver. */
export type Unjudged = Omit<Head, 'report'>;

/** How many numbers a label holds. */
export function targetWidth({ kind, classes }: Pick<HeadSpec, 'kind' | 'classes'>): number {
  return kind === 'multi-label' || kind === 'regression' ? classes.length : 1;
}

/** Of such a head each line of the report names its finding. */
export function isOfSeveral({ kind, classes }: Pick<HeadSpec, 'kind' | 'classes'>): boolean {
  return kind === 'multi-label' && classes.length > 1;
}

export function isYesOrNo(kind: HeadKind): boolean {
  return kind === 'binary' || kind === 'multi-label';
}
