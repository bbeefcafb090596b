/** Zero-shot scores of the films, as the app computes them: cosine to the finding's sentences minus cosine to its denials. */
import type { Finding } from '../../models/index.ts';
import { ensemblesOf, scoreOf, type EnsembleCache } from '../../zeroshot/index.ts';
import { evaluationError } from '../errors.ts';
import type { EncodedFilm, EvaluatedModel } from '../evaluatedModel.ts';

export type ScoresOf = (finding: string, language?: 'fr' | 'en') => Promise<number[]>;

export function zeroshotScores(model: EvaluatedModel, encoded: readonly EncodedFilm[]): ScoresOf {
  const cache: EnsembleCache = new Map();
  return async (id, language = 'fr') => {
    const { positive, negative } = await ensemblesOf(
      cache,
      model.hash,
      findingOf(model, id),
      language,
      (sentences) => model.embedTexts(sentences),
    );
    return encoded.map(({ vector }) => scoreOf(vector, positive, negative));
  };
}

/** @throws `finding-missing` */
export function findingOf({ findings, name }: EvaluatedModel, id: string): Finding {
  const finding = findings.find((one) => one.id === id);
  if (finding === undefined) throw evaluationError('finding-missing', { finding: id, model: name });
  return finding;
}
