/** Sentences to vectors, each computed once: an ensemble of prompts is asked again for every film. */
import type { TextEncoder } from '../engine/index.ts';
import { createLruMap } from '../foundation/index.ts';
import type { Model } from '../models/index.ts';
import { factReader } from './factReader.ts';
import { typedWords } from './typedWords.ts';
import type { TextEmbedding } from './types.ts';

const sentencesKept = 4096;

export function createTextEmbedder(
  model: Model,
  texts: TextEncoder,
): (sentences: readonly string[]) => Promise<TextEmbedding[]> {
  const readFacts = factReader(model);
  const kept = createLruMap<TextEmbedding>({ limit: sentencesKept });

  async function embed(sentences: readonly string[]): Promise<TextEmbedding[]> {
    const tokenized = sentences.map((sentence) => ({ sentence, read: model.tokenizer.tokenize(sentence) }));
    const vectors = await texts.encode(tokenized.map(({ read }) => read.ids));
    return tokenized.map(({ sentence, read }, i) => {
      const vector = vectors[i] ?? new Float32Array();
      const words = typedWords(sentence, read, model.ignorableUnknown);
      return { sentence, vector, facts: readFacts(sentence, vector), words };
    });
  }

  return async (sentences) => {
    // Held here too: more sentences than the cache keeps must still all be answered.
    const found = new Map(sentences.map((sentence) => [sentence, kept.get(sentence)]));
    const fresh = [...found].filter(([, embedding]) => embedding === undefined).map(([sentence]) => sentence);
    for (const embedding of await embed(fresh)) {
      kept.set(embedding.sentence, embedding);
      found.set(embedding.sentence, embedding);
    }
    return sentences.map((sentence) => found.get(sentence)).filter((embedding) => embedding !== undefined);
  };
}
