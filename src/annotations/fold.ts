/**
 * From the log to what holds now. The same events give the same state in whatever order, and however often, they
 * were merged: they are sorted by (lamport, device, seq) and counted once each.
 */
import type { FilmKey } from '../dicom/index.ts';
import { conflictsIn, type Conflict } from './conflicts.ts';
import {
  isStatement,
  type AnnotationEvent,
  type FindingEvent,
  type MarkEvent,
  type OpinionEvent,
  type SettlementEvent,
  type VerdictEvent,
} from './event.ts';
import { changedMark, type Mark } from './mark.ts';
import { placeOf } from './findings/finding.ts';

export interface Folded {
  /** The verdict that holds, by film, then by finding. */
  readonly verdicts: ReadonlyMap<FilmKey, ReadonlyMap<string, VerdictEvent>>;
  /** The opinion that holds, by film, then by finding. */
  readonly opinions: ReadonlyMap<FilmKey, ReadonlyMap<string, OpinionEvent>>;
  /** What stands said in the terms of an ontology, by film, then by place (`findings/finding.ts`). */
  readonly findings: ReadonlyMap<FilmKey, ReadonlyMap<string, FindingEvent>>;
  /** Marks that stand, by film, then by mark id, in the order in which they were drawn. */
  readonly marks: ReadonlyMap<FilmKey, ReadonlyMap<string, Mark>>;
  /** What was settled last where readers disagree, by film, then by finding (`readings.ts` says whether it still holds). */
  readonly settlements: ReadonlyMap<FilmKey, ReadonlyMap<string, SettlementEvent>>;
  /** Ids of what was taken back. */
  readonly undone: ReadonlySet<string>;
  /** Films on which two devices said different things of one object, neither knowing of the other. */
  readonly conflicts: ReadonlyMap<FilmKey, readonly Conflict[]>;
}

/** Film by film: nothing said of one changes what holds of another, and short lists are sorted sooner than a long one. */
export function fold(events: readonly AnnotationEvent[]): Folded {
  const ofFilms = [...eventsByFilm(events).values()].map(foldFilm);
  const [only] = ofFilms;
  return only !== undefined && ofFilms.length === 1 ? only : joined(ofFilms);
}

function foldFilm(events: readonly AnnotationEvent[]): Folded {
  const ordered = inLogOrder(events);
  const undone = undoneBy(ordered);
  const standing = ordered.filter(({ id }) => !undone.has(id));
  return {
    verdicts: verdictsOf(standing),
    opinions: opinionsOf(standing),
    findings: findingsOf(standing),
    marks: marksOf(standing),
    settlements: settlementsOf(standing),
    undone,
    conflicts: conflictsIn(standing.filter(isStatement), ordered),
  };
}

function eventsByFilm(events: readonly AnnotationEvent[]): Map<FilmKey, AnnotationEvent[]> {
  const films = new Map<FilmKey, AnnotationEvent[]>();
  for (const event of events) {
    const known = films.get(event.filmKey);
    if (known === undefined) films.set(event.filmKey, [event]);
    else known.push(event);
  }
  return films;
}

function joined(films: readonly Folded[]): Folded {
  const all = <Value>(of: (film: Folded) => ReadonlyMap<FilmKey, Value>): Map<FilmKey, Value> => {
    const map = new Map<FilmKey, Value>();
    for (const film of films) for (const [key, value] of of(film)) map.set(key, value);
    return map;
  };
  return {
    verdicts: all((film) => film.verdicts),
    opinions: all((film) => film.opinions),
    findings: all((film) => film.findings),
    marks: all((film) => film.marks),
    settlements: all((film) => film.settlements),
    undone: new Set(films.flatMap(({ undone }) => [...undone])),
    conflicts: all((film) => film.conflicts),
  };
}

function verdictsOf(standing: readonly AnnotationEvent[]): Folded['verdicts'] {
  const verdicts = new Map<FilmKey, Map<string, VerdictEvent>>();
  for (const event of standing) {
    if (event.kind === 'verdict') ofFilm(verdicts, event).set(event.finding, event);
  }
  return verdicts;
}

function opinionsOf(standing: readonly AnnotationEvent[]): Folded['opinions'] {
  const opinions = new Map<FilmKey, Map<string, OpinionEvent>>();
  for (const event of standing) {
    if (event.kind === 'opinion') ofFilm(opinions, event).set(event.finding, event);
  }
  return opinions;
}

/** Of what was not taken back, in the order of the log. */
export function settlementsOf(standing: readonly AnnotationEvent[]): Folded['settlements'] {
  const settlements = new Map<FilmKey, Map<string, SettlementEvent>>();
  for (const event of standing) {
    if (event.kind === 'settlement') ofFilm(settlements, event).set(event.finding, event);
  }
  return settlements;
}

/** A statement taken off leaves what others said at its place, and gives way to a later one. */
function findingsOf(standing: readonly AnnotationEvent[]): Folded['findings'] {
  const held = new Map<FilmKey, Map<string, FindingEvent>>();
  for (const event of standing) {
    if (event.kind !== 'finding') continue;
    const [ofThis, own] = [ofFilm(held, event), JSON.stringify([event.author, placeOf(event)])];
    // Taken out first: the map stays in the order of the log.
    ofThis.delete(own);
    if (event.value !== null) ofThis.set(own, event);
  }
  return new Map(
    [...held].map(([filmKey, said]) => [
      filmKey,
      new Map([...said.values()].map((event) => [placeOf(event), event])),
    ]),
  );
}

function marksOf(standing: readonly AnnotationEvent[]): Folded['marks'] {
  const marks = new Map<FilmKey, Map<string, Mark>>();
  for (const event of standing) {
    if (isOfMark(event)) applyTo(ofFilm(marks, event), event);
  }
  return marks;
}

function isOfMark(event: AnnotationEvent): event is MarkEvent {
  return event.kind === 'mark' || event.kind === 'mark-changed' || event.kind === 'mark-deleted';
}

/** A mark that was deleted, or whose drawing was taken back, is not there to be changed. */
function applyTo(marks: Map<string, Mark>, event: MarkEvent): void {
  const { markId } = event;
  const held = marks.get(markId);
  if (event.kind === 'mark') marks.set(markId, event.mark);
  if (event.kind === 'mark-deleted') marks.delete(markId);
  if (event.kind === 'mark-changed' && held !== undefined) marks.set(markId, changedMark(held, event.change));
}

function ofFilm<Key, Value>(
  films: Map<FilmKey, Map<Key, Value>>,
  { filmKey }: AnnotationEvent,
): Map<Key, Value> {
  const known = films.get(filmKey);
  if (known !== undefined) return known;
  const made = new Map<Key, Value>();
  films.set(filmKey, made);
  return made;
}

export function inLogOrder(events: readonly AnnotationEvent[]): AnnotationEvent[] {
  const once = new Map(events.map((event) => [event.id, event]));
  return [...once.values()].sort(
    (a, b) =>
      a.lamport - b.lamport || textOrder(a.device, b.device) || a.seq - b.seq || textOrder(a.id, b.id),
  );
}

/** Ids of what was taken back; `ordered`: in the order of the log. */
export function undoneBy(ordered: readonly AnnotationEvent[]): Set<string> {
  const undone = new Set<string>();
  for (const event of ordered) {
    if (event.kind === 'undo') undone.add(event.target);
    if (event.kind === 'redo') undone.delete(event.target);
  }
  return undone;
}

function textOrder(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
