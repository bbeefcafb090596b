/**
 * The two ensembles of a finding, embedded once per model, language and sentences. The cache is a plain Map that
 * its owner (the store, the command line) makes and keeps, so that nothing here outlives its model by surprise.
 */
import type { TextEmbedding } from '../embeddings/index.ts';
import type { Finding } from '../models/index.ts';
import { zeroshotError } from './errors.ts';
import { ensemble } from './score.ts';

export type Language = 'fr' | 'en';
export type EmbedTexts = (sentences: readonly string[]) => Promise<TextEmbedding[]>;

export interface Ensembles {
  readonly positive: Float32Array;
  readonly negative: Float32Array;
  /** The sentences of the positive ensemble, one by one. */
  readonly phrases: readonly Float32Array[];
}

/** Model hash → finding, language and sentences → ensembles, or the promise that is making them. */
export type EnsembleCache = Map<string, Map<string, Promise<Ensembles>>>;

export function ensemblesOf(
  cache: EnsembleCache,
  modelHash: string,
  finding: Finding,
  language: Language,
  embedTexts: EmbedTexts,
): Promise<Ensembles> {
  const ofModel = cache.get(modelHash) ?? new Map<string, Promise<Ensembles>>();
  cache.set(modelHash, ofModel);
  const key = JSON.stringify([language, finding.id, finding.prompts[language]]);
  const kept = ofModel.get(key);
  if (kept !== undefined) return kept;
  const made = embedEnsembles(finding, language, embedTexts);
  ofModel.set(key, made);
  made.catch(() => ofModel.delete(key));
  return made;
}

async function embedEnsembles(
  finding: Finding,
  language: Language,
  embedTexts: EmbedTexts,
): Promise<Ensembles> {
  const { positive, negative } = finding.prompts[language];
  if (positive.length === 0 || negative.length === 0) {
    throw zeroshotError('no-prompts', { finding: finding.label[language], language });
  }
  const texts = await embedTexts([...positive, ...negative]);
  const vectors = texts.map((text) => text.vector);
  const phrases = vectors.slice(0, positive.length);
  return {
    phrases,
    positive: ensemble(phrases),
    negative: ensemble(vectors.slice(positive.length)),
  };
}
