/** The word that stands over an answer, on screen and in the terminal: its key among this room's strings. */
import type { Answer } from './answer.ts';
import type { Question } from './question.ts';
import { wordingOf, type VerdictWording } from './verdict.ts';

export type UnscoredCode = Exclude<Question['kind'], 'ask'> | 'too-small';

/** Why there is no score; a sentence that asks something is left without one only when the film is too small. */
export function unscoredCode({ question }: Pick<Answer, 'question'>): UnscoredCode {
  return question.kind === 'ask' ? 'too-small' : question.kind;
}

export function headlineKey(
  answer: Answer,
): `zeroshot.verdict.${VerdictWording}` | `zeroshot.unscored.${UnscoredCode}` {
  if (answer.scored === null) return `zeroshot.unscored.${unscoredCode(answer)}`;
  return `zeroshot.verdict.${wordingOf(answer.scored.deciding.verdict)}`;
}
