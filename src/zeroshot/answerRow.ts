/** An answer in four columns, for the command line and for exports. The verdict words are stable codes. */
import type { Answer, CriterionAnswer } from './answer.ts';
import type { VerdictCode } from './verdict.ts';

export interface AnswerRow {
  readonly prompt: string;
  readonly score: number | null;
  readonly verdict: 'oui' | 'non' | 'indécis' | 'à-préciser' | 'hors-vocabulaire' | 'hors-domaine';
  /** Share of the reference films that the sentence does not describe and that score lower; null without reference. */
  readonly quantile: number | null;
}

const verdictWords = { over: 'oui', under: 'non', undecided: 'indécis' } as const satisfies Record<
  VerdictCode,
  AnswerRow['verdict']
>;

export function answerRow({ sentence, question, domain, scored }: Answer): AnswerRow {
  if (scored === null) {
    return { prompt: sentence, score: null, verdict: unscoredWord(question, domain), quantile: null };
  }
  return {
    prompt: sentence,
    score: scored.main.score,
    verdict: verdictWords[scored.deciding.verdict.code],
    quantile: quantileOf(scored.main),
  };
}

function unscoredWord(question: Answer['question'], domain: Answer['domain']): AnswerRow['verdict'] {
  if (question.kind === 'doubt') return 'indécis';
  if (question.kind === 'misread') return 'à-préciser';
  return question.kind === 'ask' && domain?.place === 'too-small' ? 'hors-domaine' : 'hors-vocabulaire';
}

/** « fracture » is placed among films without; « pas de fracture » among films with, where lower means more fracture. */
function quantileOf({ place, polarity }: CriterionAnswer): number | null {
  if (place === null) return null;
  return polarity === 'stated' ? place.without : 1 - place.with;
}
