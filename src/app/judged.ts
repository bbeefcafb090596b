/** From the model's answer to what a person judges: the main finding, with what the machine had said of it. */
import type { JudgedAnswer, Prediction } from '../annotations/index.ts';
import type { Answer } from '../zeroshot/index.ts';

export interface Judgeable {
  readonly judged: JudgedAnswer;
  readonly prediction: Prediction;
  readonly finding: string;
  readonly findingLabel: string;
}

/**
 * The verdict kept is the main finding's own and not the sentence's: « fracture du poignet » may be under its
 * threshold because the film shows a foot, and a person who confirms that has said nothing of the fracture.
 */
export function judgeable(
  answer: Answer | undefined,
  backend: string,
  language: 'fr' | 'en',
): Judgeable | null {
  const main = answer?.scored?.main;
  if (answer === undefined || main === undefined) return null;
  const { model, sentence, filmKey } = answer;
  const prediction: Prediction = {
    score: main.score,
    verdict: main.verdict.code,
    polarity: main.polarity,
    modelName: model.name,
    modelVersion: model.version,
    modelHash: model.hash,
    backend,
  };
  const finding = main.finding.id;
  return {
    judged: { filmKey, finding, sentence, prediction },
    prediction,
    finding,
    findingLabel: main.finding.label[language],
  };
}
