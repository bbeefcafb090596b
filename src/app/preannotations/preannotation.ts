/**
 * What the model answers to its standing questions, as something that a person may confirm or reject. It is derived from
 * the answers each time and never kept: what a person said stands whatever a later model says.
 */
import type { WorklistOrigin } from '../../annotations/index.ts';
import { placeWithout, type StandingRow } from '../../zeroshot/index.ts';
import { judgeable, type Judgeable } from '../judgeable.ts';

export interface Preannotation extends Judgeable {
  /** Share of the reference films without the finding that score lower: a rank, no probability. Null without reference. */
  readonly without: number | null;
}

interface Shown {
  readonly isPhantom: boolean;
  readonly language: 'fr' | 'en';
  /** Of the list that the film is read for; null outside of any. */
  readonly originOf?: (finding: string) => WorklistOrigin | null;
}

/** Greyed questions give none, and a finding that two questions ask of is there once, as its higher answer. */
export function preannotationsOf(rows: readonly StandingRow[], shown: Shown): Preannotation[] {
  const byFinding = new Map<string, Preannotation>();
  for (const row of rows) {
    const made = preannotationOf(row, shown);
    if (made !== null && !byFinding.has(made.finding)) byFinding.set(made.finding, made);
  }
  return [...byFinding.values()];
}

export function preannotationOf(row: StandingRow, { originOf, ...shown }: Shown): Preannotation | null {
  const { answer, unsupported } = row;
  if (unsupported !== null || answer.scored === null) return null;
  const judgement = judgeable(answer, { ...shown, sentence: answer.sentence });
  if (judgement === null) return null;
  const origin = originOf?.(judgement.finding) ?? null;
  const judged = origin === null ? judgement.judged : { ...judgement.judged, worklist: origin };
  return { ...judgement, judged, without: placeWithout(answer.scored.main) };
}
