/** The mean precision of twelve French queries, whose relevant films queries.json names by rule. */
import { cosine } from '../../embeddings/index.ts';
import type { EncodedFilm, EvaluatedModel } from '../evaluatedModel.ts';
import { measure, type Measures } from '../measures/measured.ts';
import { precisionAt, ranked } from '../measures/retrieval.ts';
import type { FracatlasFilm } from './film.ts';
import list from './queries.json';

/** What is not named may be either way. */
interface Rule {
  readonly isFractured?: boolean;
  readonly hasSeveral?: boolean;
  readonly hasHardware?: boolean;
  readonly regions?: readonly string[];
  readonly views?: readonly string[];
}

export function isRelevant(film: FracatlasFilm, rule: Rule): boolean {
  const agrees = (wanted: boolean | undefined, found: boolean): boolean =>
    wanted === undefined || wanted === found;
  return (
    agrees(rule.isFractured, film.fractures > 0) &&
    agrees(rule.hasSeveral, film.fractures > 1) &&
    agrees(rule.hasHardware, film.hasHardware) &&
    (rule.regions ?? []).every((region) => film.regions.includes(region)) &&
    (rule.views ?? []).every((view) => film.views.includes(view))
  );
}

export async function retrievalFigures(
  model: EvaluatedModel,
  films: readonly FracatlasFilm[],
  encoded: readonly EncodedFilm[],
): Promise<Measures> {
  const texts = await model.embedTexts(list.queries.map(({ query }) => query));
  const answers = list.queries.map(({ relevant }, at) =>
    ranked(
      encoded.map(({ vector }) => cosine(vector, texts[at]!.vector)),
      films.map((film) => isRelevant(film, relevant)),
    ),
  );
  const groups = films.map(({ group }) => group);
  const mean = measure(
    groups,
    (counts) => {
      const found = answers.map((answer) => precisionAt(list.k, answer, counts) ?? 0);
      return found.reduce((sum, share) => sum + share, 0) / found.length;
    },
    answers.length,
  );
  return { [`retrieval.p_at_${list.k}`]: mean };
}
