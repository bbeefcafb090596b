/** From the model's answer to what a person judges: the main finding, with what the machine had said of it. */
import type { JudgedAnswer, Prediction } from '../annotations/index.ts';
import { isAnswerTo, wordingOf, type Answer } from '../zeroshot/index.ts';

export interface Judgeable {
  readonly judged: JudgedAnswer;
  readonly prediction: Prediction;
  readonly finding: string;
  readonly findingLabel: string;
}

interface OnScreen {
  /** The sentence in the question box: an answer to another one is not judged. */
  readonly sentence: string;
  readonly isPhantom: boolean;
  readonly language: 'fr' | 'en';
}

/**
 * The verdict kept is the main finding's own, and the sentence's beside it: « fracture du poignet » may be under its
 * threshold because the film shows a foot, and a person who confirms that has said nothing of the fracture.
 */
export function judgeable(answer: Answer | undefined, screen: OnScreen): Judgeable | null {
  if (answer?.scored == null || !isAnswerTo(answer, screen.sentence)) return null;
  const { model, sentence, filmKey, language } = answer;
  const { main, deciding } = answer.scored;
  const prediction: Prediction = {
    score: main.findingScore,
    verdict: main.verdict.code,
    sentenceVerdict: wordingOf(deciding.verdict),
    polarity: main.polarity,
    modelName: model.name,
    modelVersion: model.version,
    modelHash: model.hash,
    backend: model.backend,
  };
  const finding = main.finding.id;
  const findingLabel = main.finding.label[screen.language];
  const { isPhantom } = screen;
  return {
    judged: { filmKey, finding, findingLabel, sentence, language, isPhantom, prediction },
    prediction,
    finding,
    findingLabel,
  };
}
