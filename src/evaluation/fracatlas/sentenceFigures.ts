/** Whether sentences are understood: the share of a fixed list of which every stated and denied fact is read, and no other. */
import type { EvaluatedModel } from '../evaluatedModel.ts';
import { shareMeasure, type Measures } from '../measures/measured.ts';
import sentences from './sentences.json';

interface SentenceList {
  readonly facts: readonly string[];
  readonly sentences: readonly {
    readonly sentence: string;
    readonly stated: readonly string[];
    readonly denied: readonly string[];
  }[];
}

export const sentenceList: SentenceList = sentences;

export async function sentenceFigures(model: EvaluatedModel): Promise<Measures> {
  const read = await model.embedTexts(sentenceList.sentences.map(({ sentence }) => sentence));
  const isRight = sentenceList.sentences.map(({ stated, denied }, at) => {
    const { facts } = read[at]!;
    return sentenceList.facts.every((fact) => {
      const wanted = stated.includes(fact) ? 'stated' : denied.includes(fact) ? 'denied' : 'not-stated';
      return (facts[fact] ?? 'not-stated') === wanted;
    });
  });
  // Each sentence is a group of its own.
  return { 'sentences.accuracy': shareMeasure(isRight, [...isRight.keys()]) };
}
