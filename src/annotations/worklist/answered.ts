/** What people said of one finding, for the lists: who said what, and whether it was said for a list. */
import type { FilmKey } from '../../dicom/index.ts';
import type { AnnotationEvent, FindingEvent, Prediction, VerdictEvent } from '../event.ts';
import { findingVerdict, type Presence } from '../presence.ts';
import type { FilmLog } from '../slice.ts';
import { answerOf, isOpen, questionsIn } from '../readings.ts';
import { trainingSet } from '../training.ts';
import { workstationOf } from '../writer.ts';
import type { Candidate } from './rank.ts';
import type { Worklist } from './worklist.ts';

/**
 * By a verdict or a statement made while the list was read, and not taken back. A film given to two people is answered
 * for one of them once they spoke, and for everybody else once two did.
 */
export function isAnsweredIn(
  log: FilmLog | undefined,
  { id, finding }: Pick<Worklist, 'id' | 'finding'>,
  asDouble?: { readonly reader: string },
): boolean {
  const said = standingOn(log, finding).filter(({ worklist }) => worklist?.list === id);
  if (asDouble === undefined) return said.length > 0;
  const readers = new Set(said.map(({ author }) => author));
  return readers.has(asDouble.reader) || readers.size > 1;
}

/** Whether anybody said anything of the finding, « inconnu » included. */
export function isSpokenOf(log: FilmLog | undefined, finding: string): boolean {
  return (
    standingOn(log, finding).length > 0 ||
    [...(log?.folded.opinions.values() ?? [])].some((said) => said.has(finding))
  );
}

function standingOn(log: FilmLog | undefined, finding: string): (VerdictEvent | FindingEvent)[] {
  return (log?.events ?? []).flatMap((event) => {
    if (event.kind !== 'verdict' && event.kind !== 'finding') return [];
    const about = event.kind === 'verdict' ? event.finding : event.term;
    return about === finding && log?.folded.undone.has(event.id) === false ? [event] : [];
  });
}

/**
 * What each person said last of the finding, by film, or what was settled since; on one workstation without names a
 * device is a person.
 */
export function saidOf(
  events: readonly AnnotationEvent[],
  finding: string,
): ReadonlyMap<FilmKey, readonly Presence[]> {
  const labels = ofEachPerson(events).flatMap((own) => trainingSet(own, { withPhantoms: true }));
  const said = new Map<FilmKey, Presence[]>();
  const settled = new Map(
    questionsIn(events).flatMap((question) =>
      question.finding === finding && question.settlement !== null && !isOpen(question)
        ? [[question.filmKey, answerOf(question)]]
        : [],
    ),
  );
  for (const { filmKey, finding: of, label } of labels) {
    if (of !== finding || label.kind !== 'presence') continue;
    said.set(filmKey, [...(said.get(filmKey) ?? []), label.presence]);
  }
  for (const [filmKey, answer] of settled)
    if (answer?.kind === 'presence') said.set(filmKey, [answer.presence]);
  return said;
}

function ofEachPerson(events: readonly AnnotationEvent[]): AnnotationEvent[][] {
  const people = new Map<string, AnnotationEvent[]>();
  for (const event of events) {
    const person = event.author === '' ? workstationOf(event) : event.author;
    const own = people.get(person);
    if (own === undefined) people.set(person, [event]);
    else own.push(event);
  }
  return [...people.values()];
}

/** A machine that is undecided contradicts nobody. */
export function disagreementOf(
  said: readonly Presence[],
  predicted: Pick<Prediction, 'verdict' | 'polarity'>,
): Candidate['disagreement'] {
  if (new Set(said).size > 1) return 'people';
  const verdict = findingVerdict(predicted);
  const [presence] = said;
  if (presence === undefined || verdict === 'undecided') return null;
  return (verdict === 'over') === (presence === 'present') ? null : 'machine';
}

/** Films on which something was said for the evaluation share. Also what was taken back counts: the film was shown. */
export function evaluationFilms(events: readonly AnnotationEvent[]): Set<FilmKey> {
  return new Set(
    events.flatMap((event) =>
      (event.kind === 'verdict' || event.kind === 'finding') && event.worklist?.share === 'evaluation'
        ? [event.filmKey]
        : [],
    ),
  );
}
