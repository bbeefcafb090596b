/** What the model answers to one sentence about one film: plain values, ready to show, store or print. */
import type { FilmKey } from '../dicom/index.ts';
import type { FactState, Word } from '../embeddings/index.ts';
import type {
  Finding,
  FindingReference,
  HeatMapRule,
  ModelDescription,
  Thresholds,
} from '../models/index.ts';
import type { Language } from './promptVectors.ts';
import type { Place, ReferenceQuantiles } from './quantile.ts';
import type { Polarity, Question } from './question.ts';
import type { Verdict } from './verdict.ts';

/** The parts of a model folder that this room reads. */
export interface ZeroshotModel {
  readonly hash: string;
  readonly name: string;
  readonly version: number;
  readonly findings: readonly Finding[];
  readonly reference: Readonly<Record<string, FindingReference>>;
  readonly lateralityWords: readonly string[];
  readonly heatMap: HeatMapRule;
  /** Side of the square that the film was letterboxed into, pixels: the patch grid spans it. */
  readonly letterboxSide: number;
}

export function zeroshotModel(model: ModelDescription): ZeroshotModel {
  const { manifest, hash, findings, reference } = model;
  return {
    hash,
    name: manifest.name,
    version: manifest.version,
    findings,
    reference,
    lateralityWords: manifest.textInput.lateralityWords,
    heatMap: manifest.heatMap,
    letterboxSide: manifest.imageInput.letterboxSide,
  };
}

export interface CriterionAnswer {
  readonly finding: Finding;
  readonly polarity: Polarity;
  /** Score of the statement: the finding's own, negated when the sentence denies it. */
  readonly score: number;
  /** Score of the finding, the one that thresholds and quantiles were measured on. */
  readonly findingScore: number;
  readonly verdict: Verdict;
  readonly thresholds: Thresholds | null;
  readonly quantiles: ReferenceQuantiles | null;
  readonly place: Place | null;
  readonly auroc: FindingReference['auroc'];
}

export interface Scored {
  readonly main: CriterionAnswer;
  /** Main first. */
  readonly criteria: readonly CriterionAnswer[];
  /** Of the conjunction of all criteria; `deciding` is the criterion that made it. */
  readonly verdict: Verdict;
  readonly deciding: CriterionAnswer;
}

export interface Answer {
  readonly sentence: string;
  /** Language of the prompt ensembles that were used. */
  readonly language: Language;
  readonly filmKey: FilmKey;
  readonly model: { readonly name: string; readonly version: number; readonly hash: string };
  readonly words: readonly Word[];
  readonly facts: Readonly<Record<string, FactState>>;
  readonly question: Question;
  /** null when the question is none that the model may score. */
  readonly scored: Scored | null;
  /** Sentence vector that draws the heat map; null when the main finding is not one that the model localises. */
  readonly mapVector: Float32Array | null;
}
