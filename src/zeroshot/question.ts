/**
 * What a typed sentence asks of the model, read from the words and facts that the text encoder returned.
 * A sentence that the model cannot know in full never reaches a score: the unknown word may be the finding
 * or the anatomy. A doubtful sentence (« fracture possible ») claims nothing, so there is nothing to score.
 */
import type { TextEmbedding, Word } from '../embeddings/index.ts';
import type { Finding, FindingKind } from '../models/index.ts';

export type Polarity = 'stated' | 'denied';

export interface Criterion {
  readonly finding: Finding;
  readonly polarity: Polarity;
}

export type Question =
  | { readonly kind: 'empty' }
  | { readonly kind: 'out-of-vocabulary'; readonly words: readonly Word[] }
  | { readonly kind: 'doubt' }
  | { readonly kind: 'no-finding' }
  | {
      readonly kind: 'ask';
      /** The main criterion first, then findings, regions, views in the order of the model folder. */
      readonly criteria: readonly Criterion[];
      readonly main: Finding;
      readonly lateralityIgnored: boolean;
    };

const kindOrder: readonly FindingKind[] = ['finding', 'region', 'view'];

export function questionOf(
  text: Pick<TextEmbedding, 'words' | 'facts'>,
  findings: readonly Finding[],
  lateralityWords: readonly string[],
): Question {
  if (text.words.length === 0) return { kind: 'empty' };
  const unknown = text.words.filter((word) => word.status === 'unknown');
  if (unknown.length > 0) return { kind: 'out-of-vocabulary', words: unknown };
  if (text.facts.doubt === 'stated') return { kind: 'doubt' };
  const criteria = criteriaOf(text.facts, findings);
  const first = criteria[0];
  if (first === undefined) return { kind: 'no-finding' };
  const lateralityIgnored = namesASide(text.words, lateralityWords);
  return { kind: 'ask', criteria, main: first.finding, lateralityIgnored };
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
  const sides = new Set(lateralityWords.map(bare));
  return words.some((word) => sides.has(bare(word.typed)));
}

/** Lower case without accents, as the vocabulary spells its words. */
function bare(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');
}
