/**
 * How a film came before its reader, kept with what was said of it: films that a strategy chose are no fair sample, so
 * figures are made from the evaluation share alone, which no strategy ever chooses.
 */
/** The first two are a person's own choice, the others put the pool in an order. */
export const strategies = [
  'by-hand',
  'filter',
  'uncertainty',
  'diversity',
  'disagreement',
  'out-of-domain',
  'random',
] as const;
export type Strategy = (typeof strategies)[number];
export type Share = 'chosen' | 'evaluation';

export interface WorklistOrigin {
  /** Id of the list. */
  readonly list: string;
  readonly strategy: Strategy;
  readonly seed: number;
  /** SHA-256 over the keys of the films that were chosen from (`poolHash`). */
  readonly pool: string;
  readonly share: Share;
  /** The film was given to two people: 0 to 1, the share of the list that was. */
  readonly double?: number;
}
