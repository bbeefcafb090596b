/**
 * Double reading: a share of a list is given to two people, and neither sees the other, nor the machine, before they have
 * spoken. That a film was given twice stands with what was said of it, so that it is known wherever the log goes.
 */
import type { FilmKey } from '../../dicom/index.ts';
import type { AnnotationEvent } from '../event.ts';
import { questionsIn } from '../readings.ts';
import type { WorklistItem } from './worklist.ts';
import { seededOrder } from './seededOrder.ts';

/** Drawn apart from the share kept for evaluation, which the same seed draws: the one says nothing of the other. */
export function givenTwice(
  items: readonly WorklistItem[],
  share: number,
  seed: number,
  awaited: ReadonlySet<FilmKey>,
): WorklistItem[] {
  const drawn = seededOrder(
    items.map(({ filmKey }) => filmKey),
    -1 - seed,
  ).slice(0, Math.round(items.length * share));
  const twice = new Set([...drawn, ...awaited]);
  return items.map((item) => (twice.has(item.filmKey) ? { ...item, isDouble: true } : item));
}

/** Of one film, what this reader is to answer before they see more; `given`: by the list in reading. */
export function isAwaited(
  events: readonly AnnotationEvent[],
  author: string,
  given: string | undefined,
): boolean {
  return awaitedFindings(events, author, given).length > 0;
}

/** Those findings of one film. */
export function awaitedFindings(
  events: readonly AnnotationEvent[],
  author: string,
  given: string | undefined,
): string[] {
  const findings = new Set(given === undefined ? [] : [given]);
  for (const event of events) {
    if (event.kind !== 'verdict' && event.kind !== 'finding') continue;
    if (event.worklist?.double !== undefined)
      findings.add(event.kind === 'verdict' ? event.finding : event.term);
  }
  if (findings.size === 0) return [];
  const questions = questionsIn(events);
  return [...findings].filter((finding) => {
    const readings = questions.find((question) => question.finding === finding)?.readings ?? [];
    return readings.length < 2 && !readings.some((reading) => reading.author === author);
  });
}

/** Films that another reader was given for a double reading, and this one has still to read. */
export function awaitedFilms(events: readonly AnnotationEvent[], author: string): Set<FilmKey> {
  return new Set(
    [...byFilm(events)].flatMap(([key, said]) => (isAwaited(said, author, undefined) ? [key] : [])),
  );
}

/**
 * The log as a reader may see it before they have spoken: of films that they are still to read blind, what they said
 * themselves. Whatever shows what stands said (tables, filters, counts) starts from it; the log itself travels whole.
 */
export function unveiled(
  events: readonly AnnotationEvent[],
  author: string,
  given: ReadonlyMap<FilmKey, string>,
): readonly AnnotationEvent[] {
  const hidden = new Set(
    [...byFilm(events)].flatMap(([key, said]) => (isAwaited(said, author, given.get(key)) ? [key] : [])),
  );
  if (hidden.size === 0) return events;
  return events.filter((event) => event.author === author || !hidden.has(event.filmKey));
}

export function byFilm(events: readonly AnnotationEvent[]): Map<FilmKey, AnnotationEvent[]> {
  const films = new Map<FilmKey, AnnotationEvent[]>();
  for (const event of events) {
    const known = films.get(event.filmKey);
    if (known === undefined) films.set(event.filmKey, [event]);
    else known.push(event);
  }
  return films;
}
