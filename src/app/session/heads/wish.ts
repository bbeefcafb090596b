/** What a person asks of a training, and how it goes. */
import type { OsseletError } from '../../../foundation/index.ts';
import type { MissingLabels, TrainingProgress } from '../../../heads/index.ts';
import { togetherId, type Together } from './learnable.ts';
import type { Population } from './task.ts';

export interface HeadWish {
  /** Of the list of findings; or several of them, which `findings` names. */
  readonly term: string;
  readonly together: Together | null;
  readonly findings: readonly string[];
  readonly population: Population;
  /** Of numbers and grades alone. */
  readonly takesSex: boolean;
  /** null: where sensitivity and specificity are best together. */
  readonly wantedSensitivity: number | null;
  readonly calibration: 'platt' | 'isotonic';
  /** Rare classes and grades weigh as much as frequent ones. */
  readonly isBalanced: boolean;
}

/** What is wanted, as the name of a task without its population. */
export function idOf({ term, together, findings }: HeadWish): string {
  return together === null ? term : togetherId(together, findings);
}

/** What the set of the last training held. */
export interface SetFacts {
  readonly labelled: number;
  readonly evaluation: number;
  readonly patientless: number;
  readonly withoutVector: number;
  /** Left out of a head that takes the sex, since nobody knows theirs. */
  readonly withoutSex: number;
  readonly hasPrompts: boolean;
}

export type Training =
  | { readonly kind: 'idle' }
  | { readonly kind: 'collecting' }
  | { readonly kind: 'training'; readonly progress: TrainingProgress | null }
  /** Kept under this version; not in use by that. */
  | { readonly kind: 'trained'; readonly version: number }
  | { readonly kind: 'too-few'; readonly missing: readonly MissingLabels[] }
  | { readonly kind: 'no-engine' }
  | { readonly kind: 'failed'; readonly error: OsseletError };

export function isUnderWay({ kind }: Training): boolean {
  return kind === 'collecting' || kind === 'training';
}

/** Labelled films of one term, before anybody trains. */
export interface LabelCount {
  readonly term: string;
  readonly population: Population;
  readonly films: number;
  /** Of a finding; null for grades and numbers. */
  readonly present: number | null;
  /** Films that are left out until somebody settles what their readers contradict one another about. */
  readonly disputed: number;
}
