/**
 * What a sentence states and denies. The bundled model learned to say so; another text encoder did not, and then only the
 * sentences that its folder lists are understood, as what they are listed for. Nothing is guessed of any other sentence.
 */
import { createFactReader, plainLetters, type FactState } from '../engine/index.ts';
import type { Finding, Model } from '../models/index.ts';

export type ReadFacts = (sentence: string, vector: Float32Array) => Readonly<Record<string, FactState>>;

export function factReader({ weights, manifest, findings }: Model): ReadFacts {
  const { text } = manifest.weights;
  if (text.kind === 'roberta') return listedFacts(findings);
  const read = createFactReader(weights, text);
  return (_, vector) => read(vector);
}

export function listedFacts(findings: readonly Finding[]): ReadFacts {
  const listed = new Map<string, Record<string, FactState>>();
  const list = (sentences: readonly string[], id: string, state: FactState): void => {
    for (const sentence of sentences) {
      const key = bare(sentence);
      listed.set(key, { ...listed.get(key), [id]: state });
    }
  };
  for (const { id, label, prompts } of findings) {
    list(Object.values(label), id, 'stated');
    for (const { positive, negative } of Object.values(prompts)) {
      list(positive, id, 'stated');
      list(negative, id, 'denied');
    }
  }
  return (sentence) => listed.get(bare(sentence)) ?? {};
}

/** Case, accents, spaces and the final stop change nothing. */
function bare(sentence: string): string {
  return plainLetters(sentence)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
