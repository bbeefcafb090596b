/**
 * What a sentence states and denies: as the model read it, or, of a text encoder that reads no facts (the authors' own has
 * no such head), as the rules do. There is then one reader only, and nothing to dispute: so a part of a name is no name
 * (« kyste des parties molles » is no swelling), and such a sentence is left to be scored whole, as free text.
 */
import type { TextEmbedding } from '../../embeddings/index.ts';
import type { Finding } from '../../models/index.ts';
import { isDenial } from '../prompts/freeText.ts';
import { isNamedWhole } from './mentions.ts';
import { readByRules } from './readByRules.ts';

type Read = Pick<TextEmbedding, 'sentence' | 'facts'>;

export function factsOf({ sentence, facts }: Read, findings: readonly Finding[]): TextEmbedding['facts'] {
  if (Object.keys(facts).length > 0) return facts;
  const { states, isDoubtful } = readByRules(sentence, findings);
  if (isDoubtful) return { doubt: 'stated' };
  return Object.fromEntries(
    findings.flatMap((finding) => {
      const state = states[finding.id];
      if (state !== 'stated' && state !== 'denied') return [];
      // « matériel absent »: free text knows a denial at the start only, and would take this one for a claim.
      const isKept = isNamedWhole(sentence, finding) || (state === 'denied' && !isDenial(sentence));
      return isKept ? [[finding.id, state]] : [];
    }),
  );
}
