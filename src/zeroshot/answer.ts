/** What the model answers to one sentence about one film: plain values, ready to show, store or print. */
import type { FilmKey, SquareRule } from '../dicom/index.ts';
import type { FactState, Word } from '../embeddings/index.ts';
import {
  squareRule,
  type Domain,
  type Finding,
  type FindingReference,
  type HeatMapRule,
  type ModelDescription,
  type Thresholds,
} from '../models/index.ts';
import type { DomainReading } from './domain.ts';
import type { Language } from './promptVectors.ts';
import type { Paraphrases } from './paraphrases.ts';
import type { Place, ReferenceQuantiles } from './quantile.ts';
import type { ScoredPrompts } from './prompts/scoredPrompts.ts';
import type { Polarity, Question, Reader } from './question.ts';
import type { ChosenReading } from './reading/disputes.ts';
import type { Undistinguished } from './undistinguished.ts';
import type { Verdict } from './verdict.ts';

/** The parts of a model folder that this room reads. */
export interface ZeroshotModel extends Reader {
  readonly hash: string;
  readonly name: string;
  readonly version: number;
  /** What computes its vectors; null where nobody asked. */
  readonly backend: string | null;
  readonly reference: Readonly<Record<string, FindingReference>>;
  readonly undistinguishedWords: readonly string[];
  /** Its text encoder knows more than the findings that its folder lists. */
  readonly readsAnyText: boolean;
  readonly domain: Domain;
  readonly heatMap: HeatMapRule;
  /** How a film becomes the square that the patch grid spans. */
  readonly square: SquareRule;
}

export function zeroshotModel(model: ModelDescription, backend: string | null = null): ZeroshotModel {
  const { manifest, hash, findings, reference } = model;
  return {
    hash,
    name: manifest.name,
    version: manifest.version,
    backend,
    findings,
    reference,
    lateralityWords: manifest.textInput.lateralityWords,
    undistinguishedWords: manifest.textInput.undistinguishedWords,
    readsAnyText: manifest.weights.text.kind === 'roberta',
    // The first token is the model's own.
    maxWords: manifest.weights.text.maxTokens - 1,
    domain: manifest.domain,
    heatMap: manifest.heatMap,
    square: squareRule(manifest.imageInput),
  };
}

export interface CriterionAnswer {
  readonly finding: Finding;
  readonly polarity: Polarity;
  /** What stood for and against it. */
  readonly prompts: ScoredPrompts;
  /** Score of the statement: the finding's own, negated when the sentence denies it. */
  readonly score: number;
  /** Score of the finding, the one that thresholds and quantiles were measured on. */
  readonly findingScore: number;
  readonly verdict: Verdict;
  readonly paraphrases: Paraphrases | null;
  readonly thresholds: Thresholds | null;
  readonly quantiles: ReferenceQuantiles | null;
  readonly place: Place | null;
  readonly auroc: FindingReference['auroc'];
}

export interface Scored {
  readonly main: CriterionAnswer;
  /** Main first. */
  readonly criteria: readonly CriterionAnswer[];
  /** Its verdict is that of the conjunction of all criteria. */
  readonly deciding: CriterionAnswer;
}

export interface Answer {
  /** As typed. */
  readonly sentence: string;
  /** As read: a question without its interrogative form. `words` are places in it. */
  readonly read: string;
  /** Language of the prompt ensembles that were used. */
  readonly language: Language;
  readonly filmKey: FilmKey;
  readonly model: Pick<ZeroshotModel, 'name' | 'version' | 'hash' | 'backend'>;
  readonly words: readonly Word[];
  readonly facts: Readonly<Record<string, FactState>>;
  readonly question: Question;
  /** What a person said the sentence means; null where its readers agree, or nobody said. */
  readonly chosen: ChosenReading | null;
  /** null when nothing is known of the film but its vector. */
  readonly domain: DomainReading | null;
  readonly undistinguished: readonly Undistinguished[];
  /** Items of the sentence that have no part in the score, as typed. */
  readonly unasked: readonly string[];
  /** null when the question is none that the model may score, or the film none that it may answer about. */
  readonly scored: Scored | null;
  readonly map: AnswerMap | null;
}

/** What draws the heat map; none when the main finding is not one that the model localises among others. */
export type AnswerMap = PatchMap | OcclusionMap;

interface PatchMap {
  readonly vector: Float32Array;
  /** The typed sentence, or the finding whose reference phrases draw in its place. */
  readonly drawnBy: 'sentence' | 'finding';
}
/** Of a model whose patches were never trained: the fall of the finding's score under occlusion draws. */
interface OcclusionMap {
  readonly drawnBy: 'occlusion';
  readonly positive: Float32Array;
  readonly negative: Float32Array;
}

/** A sentence edited since asks something else: nobody may confirm an answer to it. */
export function isAnswerTo({ sentence }: Answer, typed: string): boolean {
  return sentence.trim() === typed.trim();
}
