/** What is asked of a training, what it tells on the way, and what comes out. */
import type { Calibration, Head, HeadSpec } from '../head.ts';
import type { MissingLabels } from './enough.ts';
import type { TrainingSet } from './trainingSet.ts';

export interface TrainingOrder {
  readonly spec: HeadSpec;
  readonly set: TrainingSet;
  readonly modelHash: string;
  readonly seed: number;
  readonly at: string;
  readonly version: number;
  /** The prompts' score of each film [films, outputs], labelled or not; null where the finding has none. */
  readonly textScores: Float64Array | null;
  readonly isBalanced: boolean;
  /** null: where sensitivity + specificity is largest; else the highest threshold that still finds this share. */
  readonly wantedSensitivity: number | null;
  readonly calibration: Calibration['kind'];
  readonly inUse: Head | null;
}

export type TrainingOutcome =
  | { readonly kind: 'trained'; readonly head: Head }
  | { readonly kind: 'too-few'; readonly missing: readonly MissingLabels[] };

export interface TrainingProgress {
  readonly phase: 'tuning' | 'fitting' | 'judging';
  /** Steps of the solver so far in this phase. */
  readonly steps: number;
}
