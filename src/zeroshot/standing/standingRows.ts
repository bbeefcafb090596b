/**
 * The standing prompts over one film: each answered as if it had been typed, those that the model supports first, the
 * one that stands highest among reference films without it at the top.
 */
import type { Answer, CriterionAnswer } from '../answer.ts';
import { ask, type Asking } from '../ask.ts';
import { unscoredCode, type UnscoredCode } from '../headline.ts';
import { standingPrompts, type StandingPrompt } from './standingPrompts.ts';

/** Why a prompt is greyed. */
export type Unsupported =
  | { readonly code: Exclude<UnscoredCode, 'empty'>; readonly words: readonly string[] }
  /** No figure says how well the model finds it, or none on films of this modality. */
  | { readonly code: 'not-measured' | 'other-modality' }
  /** The interval of its AUROC reaches down to chance. */
  | { readonly code: 'chance'; readonly from: number };

export interface StandingRow {
  readonly prompt: StandingPrompt;
  readonly answer: Answer;
  readonly unsupported: Unsupported | null;
}

/** A lower bound of the AUROC's interval at or under this is no better than tossing a coin. */
const chance = 0.5;

/**
 * One after the other, so that a question typed meanwhile waits for one prompt and not for all; none further once
 * `isWanted` says no, and null then.
 */
export async function standingRowsOf(
  asking: Omit<Asking, 'sentence'>,
  isWanted: () => boolean = () => true,
): Promise<StandingRow[] | null> {
  const rows: StandingRow[] = [];
  for (const prompt of standingPrompts) {
    if (!isWanted()) return null;
    rows.push(await standingRowOf(prompt, asking));
  }
  return rows.sort((one, other) => rankOf(one) - rankOf(other));
}

/** Of one prompt, over whatever film: a list of films is made from such answers. */
export async function standingRowOf(
  prompt: StandingPrompt,
  asking: Omit<Asking, 'sentence'>,
): Promise<StandingRow> {
  const answer = await ask({ ...asking, sentence: prompt[asking.language] });
  return { prompt, answer, unsupported: unsupportedIn(answer) };
}

function unsupportedIn(answer: Answer): Unsupported | null {
  if (answer.scored === null) {
    const { question } = answer;
    const words = question.kind === 'out-of-vocabulary' ? question.words.map(({ typed }) => typed) : [];
    const code = unscoredCode(answer);
    return { code: code === 'empty' ? 'no-finding' : code, words };
  }
  if (answer.domain?.place === 'other-modality') return { code: 'other-modality' };
  const { auroc } = answer.scored.main;
  if (auroc === null) return { code: 'not-measured' };
  return auroc.ci95[0] <= chance ? { code: 'chance', from: auroc.ci95[0] } : null;
}

/** From −1 (over all reference films without it) to 0; a score without reference after them, greyed ones last. */
function rankOf({ answer, unsupported }: StandingRow): number {
  if (unsupported !== null || answer.scored === null) return 2;
  return -(placeWithout(answer.scored.main) ?? -1);
}

/** Share of the reference films without the finding that score lower. */
export function placeWithout({ place }: CriterionAnswer): number | null {
  return place?.without ?? null;
}
