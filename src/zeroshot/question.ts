/**
 * What a typed sentence asks of the model, read from the words and facts that the text encoder returned.
 * A sentence that the model cannot know in full never reaches a score: the unknown word may be the finding
 * or the anatomy. A doubtful sentence (« fracture possible ») claims nothing, so there is nothing to score.
 */
import { unknownWords, type TextEmbedding, type Word } from '../embeddings/index.ts';
import type { Finding, FindingKind } from '../models/index.ts';
import { plainWords } from './plainWords.ts';
import { disputesIn, type ChosenReading, type Dispute } from './reading/disputes.ts';

export type Polarity = 'stated' | 'denied';

export interface Criterion {
  readonly finding: Finding;
  readonly polarity: Polarity;
}

export type Question =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-long'; readonly words: number; readonly limit: number }
  | { readonly kind: 'out-of-vocabulary'; readonly words: readonly Word[] }
  /** The model and the rules read it differently: a person says what was meant. */
  | { readonly kind: 'misread'; readonly disputes: readonly Dispute[] }
  | { readonly kind: 'doubt' }
  | { readonly kind: 'no-finding' }
  | {
      readonly kind: 'ask';
      /** The main criterion first, then findings, regions, views in the order of the model folder. */
      readonly criteria: readonly Criterion[];
      readonly lateralityIgnored: boolean;
    };

const kindOrder: readonly FindingKind[] = ['finding', 'region', 'view'];

/** What reading a sentence needs of a model. */
export interface Reader {
  readonly findings: readonly Finding[];
  readonly lateralityWords: readonly string[];
  /** Words and marks that the model reads of a sentence; it would not see the rest. */
  readonly maxWords: number;
}

export function questionOf(
  text: Pick<TextEmbedding, 'sentence' | 'words' | 'facts'>,
  { findings, lateralityWords, maxWords }: Reader,
  chosen: ChosenReading | null = null,
): Question {
  const { words, facts } = text;
  if (words.length === 0) return { kind: 'empty' };
  if (words.length > maxWords) return { kind: 'too-long', words: words.length, limit: maxWords };
  const unknown = unknownWords(text);
  if (unknown.length > 0) return { kind: 'out-of-vocabulary', words: unknown };
  const disputes = chosen === null ? disputesIn(text, findings) : [];
  if (disputes.length > 0) return { kind: 'misread', disputes };
  if (chosen === null && facts.doubt === 'stated') return { kind: 'doubt' };
  const criteria = criteriaOf({ ...facts, ...chosen }, findings);
  if (criteria.length === 0) return { kind: 'no-finding' };
  return { kind: 'ask', criteria, lateralityIgnored: namesASide(words, lateralityWords) };
}

/** Facts of known findings that the sentence states or denies, in reading order of importance. */
export function criteriaOf(facts: TextEmbedding['facts'], findings: readonly Finding[]): Criterion[] {
  return kindOrder.flatMap((kind) =>
    findings.flatMap((finding) => {
      const state = facts[finding.id];
      const isClaimed = state === 'stated' || state === 'denied';
      return finding.kind === kind && isClaimed ? [{ finding, polarity: state }] : [];
    }),
  );
}

function namesASide(words: readonly Word[], lateralityWords: readonly string[]): boolean {
  const sides = new Set(lateralityWords.flatMap(plainWords));
  return words.flatMap((word) => plainWords(word.typed)).some((word) => sides.has(word));
}
