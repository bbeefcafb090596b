/**
 * What heads learn from: for each (film, finding) what its readers say, whether as a verdict on the machine's answer, an
 * opinion or a statement about the film. Where they contradict one another, what was settled teaches; until then the film
 * teaches nothing of that finding, and is counted. « Inconnu » and « incertain » teach nothing, silence is not absence.
 */
import type { FilmKey } from '../dicom/index.ts';
import type { AnnotationEvent } from './event.ts';
import { answerOf, openCases, questionsIn, type Label, type Question } from './readings.ts';

export type { Label } from './readings.ts';

export interface TrainingLabel {
  readonly filmKey: FilmKey;
  readonly finding: string;
  readonly label: Label;
}

interface TrainingChoice {
  /** Phantoms are drawn: a head that learned from them would know our drawing and no bone. */
  readonly withPhantoms?: boolean;
  /** Findings that a film said to be normal does not have, unless something else was said of them. */
  readonly absentInNormal?: readonly string[];
}

export function trainingSet(
  events: readonly AnnotationEvent[],
  { withPhantoms = false, absentInNormal = [] }: TrainingChoice = {},
): TrainingLabel[] {
  const films = new Map<FilmKey, Question[]>();
  for (const question of questionsIn(taught(events, withPhantoms)))
    films.set(question.filmKey, [...(films.get(question.filmKey) ?? []), question]);
  return [...films].flatMap(([filmKey, questions]) => {
    const labels = new Map(questions.map((question) => [question.finding, answerOf(question)]));
    if (questions.some(isNormal)) {
      const absent = { kind: 'presence', presence: 'absent' } as const;
      for (const finding of absentInNormal) if (!labels.has(finding)) labels.set(finding, absent);
    }
    return [...labels].flatMap(([finding, label]) => (label === null ? [] : [{ filmKey, finding, label }]));
  });
}

/** What is left out of the training set because readers contradict one another and nobody settled it. */
export function unsettled(
  events: readonly AnnotationEvent[],
  { withPhantoms = false }: Pick<TrainingChoice, 'withPhantoms'> = {},
): readonly Pick<Question, 'filmKey' | 'finding'>[] {
  return openCases(taught(events, withPhantoms));
}

function taught(events: readonly AnnotationEvent[], withPhantoms: boolean): readonly AnnotationEvent[] {
  return withPhantoms ? events : events.filter((event) => !('isPhantom' in event && event.isPhantom));
}

function isNormal(question: Question): boolean {
  const answer = answerOf(question);
  const ofNormal = question.readings.some(
    ({ event }) => event.kind === 'finding' && event.termKind === 'normal',
  );
  return ofNormal && answer?.kind === 'presence' && answer.presence === 'present';
}
