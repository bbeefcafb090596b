/**
 * A person says that the machine's answer is right or wrong; what it means for the finding follows from what was
 * asked and answered. An answer under the threshold that is confirmed says that the sentence does not hold; an
 * undecided one is read as the sentence itself. A denied sentence turns the meaning round.
 */
import type { FilmKey } from '../dicom/index.ts';
import type { AnnotationEvent, Prediction, VerdictValue } from './event.ts';
import { fold } from './fold.ts';

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

export interface TrainingLabel {
  readonly filmKey: FilmKey;
  readonly finding: string;
  readonly label: Presence;
}

/** What the film is said to hold by the machine's answer itself: a denial contradicted says that the finding is there. */
export function findingVerdict({ verdict, polarity }: Answered): Prediction['verdict'] {
  return polarity === 'denied' && verdict === 'under' ? 'over' : verdict;
}

interface TrainingChoice {
  /** Phantoms are drawn: a head that learned from them would know our drawing and no bone. */
  readonly withPhantoms?: boolean;
}

/** What heads learn from: one label for each (film, finding) that a person judged and did not take back. */
export function trainingSet(
  events: readonly AnnotationEvent[],
  { withPhantoms = false }: TrainingChoice = {},
): TrainingLabel[] {
  return [...fold(events).verdicts].flatMap(([filmKey, ofFilm]) =>
    [...ofFilm]
      .filter(([, { isPhantom }]) => withPhantoms || !isPhantom)
      .map(([finding, { value, prediction }]) => ({
        filmKey,
        finding,
        label: presenceOf(value, prediction),
      })),
  );
}
