/** What stands said of one film and drawn on it, as every form of export takes it: plain values, no pixels. */
import type { Film, FilmKey } from '../../dicom/index.ts';
import type { AnnotationEvent, FindingEvent, MarkEvent, OpinionEvent, VerdictEvent } from '../event.ts';
import { fold, inLogOrder } from '../fold.ts';
import type { Mark } from '../mark.ts';
import { returnsIn, type Return } from '../people/returns.ts';
import { asSettled, settlementsThatHold } from './settledOpinions.ts';
import { scaleOf, type Scale } from '../tools/scale.ts';

export interface StandingMark {
  readonly markId: string;
  readonly mark: Mark;
  /** Who drew it or changed it last, and when. */
  readonly last: MarkEvent;
}

export interface FilmStatements {
  readonly film: Film;
  /** By hand or of the file; null: no millimetres. */
  readonly scale: Scale | null;
  /** In the order in which they were drawn. */
  readonly marks: readonly StandingMark[];
  readonly opinions: readonly OpinionEvent[];
  readonly verdicts: readonly VerdictEvent[];
  /** In the terms of the list of findings, of the film, its study or a mark. */
  readonly findings: readonly FindingEvent[];
  /** What was sent back for correction, answered or not. */
  readonly returns: readonly Return[];
}

export interface NamingChoice {
  /** Names of files stand in what is written; they may name the patient. */
  readonly withFileNames: boolean;
}

/** In the order of the films; those of which nothing stands are left out. */
export function statementsOn(
  films: readonly Film[],
  events: readonly AnnotationEvent[],
): readonly FilmStatements[] {
  const { marks, opinions, verdicts, findings, undone } = fold(events);
  const settled = settlementsThatHold(events);
  const returns = returnsIn(events);
  const last = lastOfMarks(events.filter(({ id }) => !undone.has(id)));
  return films
    .map((film) => {
      const ofFilm = marks.get(film.key) ?? new Map<string, Mark>();
      return {
        film,
        scale: scaleOf(film, ofFilm.values()),
        marks: [...ofFilm].flatMap(([markId, mark]) => {
          const event = last.get(placeOf(film.key, markId));
          return event === undefined ? [] : [{ markId, mark, last: event }];
        }),
        returns: returns.filter(({ event }) => event.filmKey === film.key),
        ...asSettled(
          {
            opinions: [...(opinions.get(film.key)?.values() ?? [])],
            verdicts: [...(verdicts.get(film.key)?.values() ?? [])],
            findings: [...(findings.get(film.key)?.values() ?? [])],
          },
          settled.get(film.key) ?? [],
        ),
      };
    })
    .filter(({ marks: drawn, opinions: seen, verdicts: judged, findings: stated, returns: sent }) =>
      [drawn, seen, judged, stated, sent].some(({ length }) => length > 0),
    );
}

function lastOfMarks(standing: readonly AnnotationEvent[]): ReadonlyMap<string, MarkEvent> {
  const last = new Map<string, MarkEvent>();
  for (const event of inLogOrder(standing)) {
    if (event.kind === 'mark' || event.kind === 'mark-changed')
      last.set(placeOf(event.filmKey, event.markId), event);
  }
  return last;
}

function placeOf(filmKey: FilmKey, markId: string): string {
  return JSON.stringify([filmKey, markId]);
}
