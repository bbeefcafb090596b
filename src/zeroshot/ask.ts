/** One sentence, one film, one answer: the same way for the panel and for the command line. */
import type { FilmEmbedding, TextEmbedding } from '../embeddings/index.ts';
import type { Answer, AnswerMap, CriterionAnswer, Scored, ZeroshotModel } from './answer.ts';
import { readDomain, type AskedFilm } from './domain.ts';
import { zeroshotError } from './errors.ts';
import { ensemblesOf, type EmbedTexts, type EnsembleCache, type Ensembles } from './promptVectors.ts';
import type { Language } from './promptVectors.ts';
import { paraphrasesOf } from './paraphrases.ts';
import { placeOf } from './quantile.ts';
import { freeCriterion, isFree } from './prompts/freeText.ts';
import { scoredPrompts, type PromptEdits } from './prompts/scoredPrompts.ts';
import { questionOf, type Criterion, type Question } from './question.ts';
import type { ChosenReading } from './reading/disputes.ts';
import { factsOf } from './reading/factsOf.ts';
import { scoreOf, statementScore } from './score.ts';
import { statementIn } from './statement.ts';
import { unaskedIn } from './unasked.ts';
import { undistinguishedIn } from './undistinguished.ts';
import { decidingOf, verdictOf } from './verdict.ts';

export interface Asking {
  readonly sentence: string;
  readonly film: FilmEmbedding;
  /** What the file says of the film: without it nobody can tell whether the model was made for such films. */
  readonly asked?: AskedFilm;
  readonly model: ZeroshotModel;
  readonly language: Language;
  readonly embedTexts: EmbedTexts;
  readonly ensembles: EnsembleCache;
  /** What a person said the sentence means, where its readers differ. */
  readonly chosen?: ChosenReading | null;
  /** A person's sentences in place of the model folder's. */
  readonly edits?: PromptEdits | undefined;
}

export async function ask(asking: Asking): Promise<Answer> {
  const { sentence, film, model, language, chosen = null } = asking;
  if (film.modelHash !== model.hash) {
    throw zeroshotError('film-of-another-model', { model: `${model.name} ${model.version}` });
  }
  const read = await embedSentence(statementIn(sentence), asking.embedTexts);
  const text = { ...read, facts: factsOf(read, model.findings) };
  const question = asFreeText(questionOf(text, model, chosen), text, asking);
  const criteria = question.kind === 'ask' ? question.criteria : [];
  const domain = asking.asked === undefined ? null : readDomain(asking.asked, model.domain);
  const scored = domain?.place === 'too-small' ? null : await scoreAll(criteria, asking);
  const { name, version, hash, backend } = model;
  const claimed = criteria.map(({ finding }) => finding);
  const isListed = model.readsAnyText && claimed.some((finding) => !isFree(finding));
  return {
    sentence,
    read: text.sentence,
    language,
    filmKey: film.key,
    model: { name, version, hash, backend },
    words: text.words,
    facts: text.facts,
    question,
    chosen,
    domain,
    undistinguished: undistinguishedIn(text, claimed, model.undistinguishedWords),
    unasked: isListed ? unaskedIn(text.sentence, model.findings) : [],
    scored,
    map: scored === null ? null : await mapOf(scored.main, text, asking),
  };
}

/** A model that reads any text is asked what its folder does not list, too. */
function asFreeText(question: Question, { sentence }: TextEmbedding, { model, language }: Asking): Question {
  if (question.kind !== 'no-finding' || !model.readsAnyText) return question;
  return { kind: 'ask', criteria: [freeCriterion(sentence, language)], lateralityIgnored: false };
}

async function embedSentence(sentence: string, embedTexts: EmbedTexts): Promise<TextEmbedding> {
  const [text] = await embedTexts([sentence]);
  if (text === undefined) throw zeroshotError('no-embedding', { sentence });
  return text;
}

async function scoreAll(criteria: readonly Criterion[], asking: Asking): Promise<Scored | null> {
  const [main, ...others] = await Promise.all(
    criteria.map(async (criterion) =>
      judge(criterion, await ensemblesFor(criterion.finding, asking), asking),
    ),
  );
  if (main === undefined) return null;
  const judged = [main, ...others] as const;
  return { main, criteria: judged, deciding: decidingOf<CriterionAnswer>(judged) };
}

function judge({ finding, polarity }: Criterion, ensembles: Ensembles, asking: Asking): CriterionAnswer {
  const { film, model, language } = asking;
  const prompts = scoredPrompts(finding, language, asking.edits);
  // What was measured holds for the folder's sentences.
  const reference = prompts.isEdited ? undefined : model.reference[finding.id];
  const findingScore = scoreOf(film.vector, ensembles.positive, ensembles.negative);
  const thresholds = reference?.thresholds ?? null;
  const quantiles = reference?.quantiles?.[language] ?? null;
  const verdict = verdictOf(findingScore, polarity, thresholds);
  return {
    finding,
    polarity,
    prompts,
    score: statementScore(findingScore, polarity),
    findingScore,
    verdict,
    paraphrases: paraphrasesOf(film.vector, ensembles, { polarity, thresholds, verdict }),
    thresholds,
    quantiles,
    place: placeOf(findingScore, quantiles),
    auroc: reference?.auroc ?? null,
  };
}

/**
 * A sentence that states the finding draws its own map (« fracture de la main » lights hands). A denial lights
 * nothing (pointing 0 on the reference films), so the finding's positive ensemble draws instead, as it does for a
 * sentence that the model misread. A model that localises no finding at all never had its patches trained.
 */
async function mapOf(main: CriterionAnswer, text: TextEmbedding, asking: Asking): Promise<AnswerMap | null> {
  if (!main.finding.localises) {
    if (asking.model.findings.some(({ localises }) => localises)) return null;
    const { positive, negative } = await ensemblesFor(main.finding, asking);
    return { drawnBy: 'occlusion', positive, negative };
  }
  const isMisread = asking.chosen?.[main.finding.id] !== undefined;
  if (main.polarity === 'stated' && !isMisread) return { vector: text.vector, drawnBy: 'sentence' };
  const { positive } = await ensemblesFor(main.finding, asking);
  return { vector: positive, drawnBy: 'finding' };
}

function ensemblesFor(finding: Criterion['finding'], asking: Asking): Promise<Ensembles> {
  const { ensembles, model, language, embedTexts, edits } = asking;
  const { positive, negative } = scoredPrompts(finding, language, edits);
  const scored = { ...finding, prompts: { ...finding.prompts, [language]: { positive, negative } } };
  return ensemblesOf(ensembles, model.hash, scored, language, embedTexts);
}
