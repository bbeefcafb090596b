/**
 * What a sentence states and denies: as the model read it, or, of a text encoder that reads no facts (the authors' own has
 * no such head), as the rules do. There is then one reader only, and nothing to dispute.
 */
import type { TextEmbedding } from '../../embeddings/index.ts';
import type { Finding } from '../../models/index.ts';
import { readByRules } from './readByRules.ts';

type Read = Pick<TextEmbedding, 'sentence' | 'facts'>;

export function factsOf({ sentence, facts }: Read, findings: readonly Finding[]): TextEmbedding['facts'] {
  if (Object.keys(facts).length > 0) return facts;
  const { states, isDoubtful } = readByRules(sentence, findings);
  if (isDoubtful) return { doubt: 'stated' };
  return Object.fromEntries(
    Object.entries(states).flatMap(([id, state]) =>
      state === 'stated' || state === 'denied' ? [[id, state]] : [],
    ),
  );
}
