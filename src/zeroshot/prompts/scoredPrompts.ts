/**
 * Which sentences a finding is scored with: the model folder's, or a person's in their place. What was measured
 * (thresholds, quantiles, AUROC) holds for the folder's sentences only.
 */
import type { Finding, PromptPair } from '../../models/index.ts';
import type { Language } from '../promptVectors.ts';

/** Of one model, by `promptKey`. */
export type PromptEdits = Readonly<Record<string, PromptPair>>;

export interface ScoredPrompts extends PromptPair {
  readonly isEdited: boolean;
}

export function promptKey(language: Language, { id }: Pick<Finding, 'id'>): string {
  return `${language}:${id}`;
}

export function scoredPrompts(
  finding: Finding,
  language: Language,
  edits: PromptEdits | undefined,
): ScoredPrompts {
  const own = finding.prompts[language];
  const edited = edits?.[promptKey(language, finding)];
  if (edited === undefined || isSame(edited, own)) return { ...own, isEdited: false };
  return { ...edited, isEdited: true };
}

/** An ensemble is a mean: order changes nothing. */
function isSame(one: PromptPair, other: PromptPair): boolean {
  return isSameSet(one.positive, other.positive) && isSameSet(one.negative, other.negative);
}

function isSameSet(some: readonly string[], others: readonly string[]): boolean {
  return some.toSorted().join('\n') === others.toSorted().join('\n');
}

/** One sentence a line, as a person writes them: empty lines and repetitions say nothing. */
export function sentencesOf(lines: string): string[] {
  return [...new Set(lines.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
}
