/** Zero-shot scores of the films, as the app computes them: cosine to the finding's sentences minus cosine to its denials. */
import { cosine } from '../../embeddings/index.ts';
import type { Finding } from '../../models/index.ts';
import { ensemblesOf, scoreOf, type EnsembleCache } from '../../zeroshot/index.ts';
import { evaluationError } from '../errors.ts';
import type { EncodedFilm, EvaluatedModel } from '../evaluatedModel.ts';

export interface ZeroshotScores {
  /** For one question of yes or no. */
  readonly scoresOf: (finding: string, language?: 'fr' | 'en') => Promise<number[]>;
  /** To tell classes apart: how close each film is to the sentences of one, those of the others left out. */
  readonly closenessTo: (finding: string) => Promise<number[]>;
}

export function zeroshotScores(model: EvaluatedModel, encoded: readonly EncodedFilm[]): ZeroshotScores {
  const cache: EnsembleCache = new Map();
  const ensembles = (id: string, language: 'fr' | 'en') =>
    ensemblesOf(cache, model.hash, findingOf(model, id), language, (sentences) =>
      model.embedTexts(sentences),
    );
  return {
    async scoresOf(id, language = 'fr') {
      const { positive, negative } = await ensembles(id, language);
      return encoded.map(({ vector }) => scoreOf(vector, positive, negative));
    },
    async closenessTo(id) {
      const { positive } = await ensembles(id, 'fr');
      return encoded.map(({ vector }) => cosine(vector, positive));
    },
  };
}

/** @throws `finding-missing` */
export function findingOf({ findings, name }: EvaluatedModel, id: string): Finding {
  const finding = findings.find((one) => one.id === id);
  if (finding === undefined) throw evaluationError('finding-missing', { finding: id, model: name });
  return finding;
}
