/**
 * A person says that the machine's answer is right or wrong; what it means for the finding follows from what was
 * asked and answered. An answer under the threshold that is confirmed says that the sentence does not hold; an
 * undecided one is read as the sentence itself. A denied sentence turns the meaning round.
 */
import type { Prediction, VerdictValue } from './event.ts';

export type Presence = 'present' | 'absent';
type Answered = Pick<Prediction, 'verdict' | 'polarity'>;

export function presenceOf(value: VerdictValue, { verdict, polarity }: Answered): Presence {
  const answersYes = verdict !== 'under';
  const sentenceHolds = (value === 'confirmed') === answersYes;
  return sentenceHolds === (polarity === 'stated') ? 'present' : 'absent';
}

/** The verdict on this answer that says what was already noted on the film, perhaps about another sentence. */
export function valueNoting(presence: Presence, answered: Answered): VerdictValue {
  return presenceOf('confirmed', answered) === presence ? 'confirmed' : 'rejected';
}

/** What the film is said to hold by the machine's answer itself: a denial contradicted says that the finding is there. */
export function findingVerdict({ verdict, polarity }: Answered): Prediction['verdict'] {
  return polarity === 'denied' && verdict === 'under' ? 'over' : verdict;
}
