/** How a head was judged: plain values, kept with it and shown before it replaces another. */
import type { Confusion } from '../metrics/grades.ts';
import type { Interval } from '../metrics/bootstrap.ts';
import type { ReliabilityBin } from '../metrics/reliability.ts';

export type FigureName =
  | 'auroc'
  | 'average-precision'
  | 'sensitivity'
  | 'specificity'
  | 'balanced-accuracy'
  | 'calibration-error'
  | 'accuracy'
  | 'quadratic-kappa'
  | 'mean-absolute-error';

export interface Figure {
  readonly name: FigureName;
  /** null: nothing can be said, a class is missing. */
  readonly value: number | null;
  /** 95 %, over patients. */
  readonly interval: Interval | null;
}

/** Of one finding, of all classes or grades together, or of one quantity. */
export interface Judged {
  /** Finding or quantity; null for classes and grades together. */
  readonly label: string | null;
  readonly films: number;
  readonly patients: number;
  /** Films with the finding; null for other kinds. */
  readonly positives: number | null;
  readonly figures: readonly Figure[];
  /** Of the probabilities shown; empty for quantities. */
  readonly reliability: readonly ReliabilityBin[];
  /** Of classes and grades; empty for other kinds. */
  readonly confusion: Confusion;
}

export interface Subgroup {
  /** Region, view, sex, age band, device, hardware. */
  readonly group: string;
  readonly value: string;
  readonly judged: readonly Judged[];
}

/** Of the head against another, on the same films: the first figure of each `Judged`. */
export interface Comparison {
  readonly label: string | null;
  readonly figure: FigureName;
  readonly other: number | null;
  readonly own: number | null;
  /** Own minus other. */
  readonly difference: Figure['value'];
  readonly interval: Interval | null;
  /** Share of the draws in which the head is the better one. */
  readonly isBetterIn: number | null;
  /** DeLong's, for AUROC; null for other figures. */
  readonly p: number | null;
}

/** One thing that is known of a film without looking at it, and how far it tells what the head will say. */
export interface Shortcut {
  /** Name of the column. */
  readonly by: string;
  readonly label: string | null;
  /** Share of the variance of the head's score. */
  readonly explained: number;
  /** How well it orders the films as the head calls them; null where the head calls nothing. */
  readonly auroc: number | null;
  /** How well it orders them by the truth: where this is high too, the films themselves are so. */
  readonly truthAuroc: number | null;
  /** Above the limits stated in `shortcuts.ts`. */
  readonly isSuspect: boolean;
}

export interface Report {
  /** Version of the head in use that `gainOverInUse` compares with; null: there was none, or none that can be compared. */
  readonly comparedWith: number | null;
  /** Labelled films whose patient nobody knows: each stood as a patient of its own, so two of one patient may be on both sides. */
  readonly patientless: number;
  readonly heldOut: readonly Judged[];
  /** On the films drawn at random; empty where there are none. */
  readonly evaluation: readonly Judged[];
  readonly subgroups: readonly Subgroup[];
  readonly shortcuts: readonly Shortcut[];
  /** Text-informed minus plain; empty where there were no prompts. */
  readonly gainOfText: readonly Comparison[];
  /** Minus the head in use; empty where there was none. */
  readonly gainOverInUse: readonly Comparison[];
}
