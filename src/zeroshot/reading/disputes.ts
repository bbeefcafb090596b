/**
 * Where the model's own reading of a sentence and the rules' differ. Both are fallible: the model was trained on short
 * templates, the rules know no syntax. So neither wins; the score is withheld until a person says what was meant.
 */
import type { TextEmbedding } from '../../embeddings/index.ts';
import type { Finding } from '../../models/index.ts';
import { readByRules, type RuleState } from './readByRules.ts';

/** What a reader makes of one finding in a sentence. */
export type ReadState = RuleState | 'doubted';

export interface Dispute {
  readonly finding: Finding;
  readonly byModel: ReadState;
  readonly byRules: ReadState;
}

/** What a person says the sentence meant, by finding id. */
export type ChosenReading = Readonly<Record<string, 'stated' | 'denied'>>;

type Read = Pick<TextEmbedding, 'sentence' | 'facts'>;

export function disputesIn({ sentence, facts }: Read, findings: readonly Finding[]): Dispute[] {
  const rules = readByRules(sentence, findings);
  const isDoubtful = facts.doubt === 'stated';
  if (isDoubtful && rules.isDoubtful) return [];
  return findings
    .filter(({ id }) => rules.states[id] !== undefined && facts[id] !== undefined)
    .map((finding) => {
      const byModel = facts[finding.id] ?? 'not-stated';
      const byRules = rules.states[finding.id] ?? 'not-stated';
      const isNamed = byModel !== 'not-stated' || byRules !== 'not-stated';
      return {
        finding,
        byModel: isDoubtful && isNamed ? 'doubted' : byModel,
        byRules: rules.isDoubtful && isNamed ? 'doubted' : byRules,
      } as const;
    })
    .filter(({ byModel, byRules }) => byModel !== byRules);
}
