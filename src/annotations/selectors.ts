/** What the screen derives from the slice; nothing here is kept. */
import type { FilmKey } from '../dicom/index.ts';
import {
  isStatement,
  type FindingEvent,
  type OpinionEvent,
  type SettlementEvent,
  type Statement,
  type VerdictEvent,
} from './event.ts';
import { inLogOrder } from './fold.ts';
import type { Mark } from './mark.ts';
import { placeOf } from './findings/finding.ts';
import { ownOf, type OwnLog } from './own.ts';
import { presenceOf, type Presence } from './presence.ts';
import { isAwaited } from './worklist/double.ts';
import { isSpokenIn } from './worklist/standing.ts';
import { reversibleOn } from './reversal.ts';
import type { AnnotationsSlice, FilmLog } from './slice.ts';

/** What the reader at work said of a film; undefined where its log was not read yet. */
export function ownOn({ logs, author }: AnnotationsSlice, filmKey: FilmKey): OwnLog | undefined {
  const log = logs[filmKey];
  return log && ownOf(log, author);
}

/** What the reader at work noted on this film for this finding, whatever sentence it was said about. */
export function notedOn(slice: AnnotationsSlice, filmKey: FilmKey, finding: string): Presence | null {
  const standing = ownOn(slice, filmKey)?.folded.verdicts.get(filmKey)?.get(finding);
  return standing === undefined ? null : presenceOf(standing.value, standing.prediction);
}

export function canReverse(
  slice: AnnotationsSlice,
  filmKey: FilmKey,
): { readonly undo: boolean; readonly redo: boolean } {
  const log = slice.logs[filmKey];
  if (log === undefined || slice.device === null) return { undo: false, redo: false };
  const { undo, redo } = reversibleOn(log.events, slice.device, slice.author);
  return { undo: undo !== null, redo: redo !== null };
}

/** Of the reader at work, by finding; null where the film's log was not read yet. */
export function opinionsOn(
  slice: AnnotationsSlice,
  filmKey: FilmKey,
): ReadonlyMap<string, OpinionEvent> | null {
  const log = ownOn(slice, filmKey);
  return log === undefined ? null : (log.folded.opinions.get(filmKey) ?? new Map());
}

/** Of the reader at work, by place (`findings/finding.ts`); null where the film's log was not read yet. */
export function findingsOn(
  slice: AnnotationsSlice,
  filmKey: FilmKey,
): ReadonlyMap<string, FindingEvent> | null {
  const log = ownOn(slice, filmKey);
  return log === undefined ? null : (log.folded.findings.get(filmKey) ?? new Map());
}

/** Whether the reader at work said what they see on this film; null where its log was not read yet. */
export function hasSpoken(slice: AnnotationsSlice, filmKey: FilmKey): boolean | null {
  const log = ownOn(slice, filmKey);
  return log === undefined ? null : isSpokenIn(log.folded, filmKey);
}

/** Whether what others and the machine say of the film is hidden, until the reader at work has spoken (`double.ts`). */
export function isVeiled({ logs, twice, author }: AnnotationsSlice, filmKey: FilmKey): boolean {
  return isAwaited(logs[filmKey]?.events ?? [], author, twice.get(filmKey));
}

const noMarks: ReadonlyMap<string, Mark> = new Map();

/** By mark id, in the order in which they were drawn; those of the reader at work alone while the others' are hidden. */
export function marksOn(slice: AnnotationsSlice, filmKey: FilmKey): ReadonlyMap<string, Mark> {
  const log = isVeiled(slice, filmKey) ? ownOn(slice, filmKey) : slice.logs[filmKey];
  return log?.folded.marks.get(filmKey) ?? noMarks;
}

const noEvents: FilmLog['events'] = [];
const nothingSaid: ReadonlyMap<string, FindingEvent> = new Map();

/** What stands said of the film and its marks, by whom marks are seen of (`marksOn`). */
export function findingsBesideMarks(
  slice: AnnotationsSlice,
  filmKey: FilmKey,
): ReadonlyMap<string, FindingEvent> {
  const log = isVeiled(slice, filmKey) ? ownOn(slice, filmKey) : slice.logs[filmKey];
  return log?.folded.findings.get(filmKey) ?? nothingSaid;
}

/** By log, since a screen asks at every drawing. */
const drawers = new WeakMap<FilmLog['events'], ReadonlyMap<string, string>>();

/** Who drew each mark of a film, by mark id. */
export function drawnBy({ logs }: AnnotationsSlice, filmKey: FilmKey): ReadonlyMap<string, string> {
  const events = logs[filmKey]?.events ?? noEvents;
  const known = drawers.get(events);
  if (known !== undefined) return known;
  const drawings = inLogOrder(events).filter((event) => event.kind === 'mark');
  // The first of each holds: a mark that somebody kept stays whose it was.
  const drawn = new Map(drawings.reverse().map(({ markId, author }) => [markId, author]));
  drawers.set(events, drawn);
  return drawn;
}

export interface Said<Event extends Statement = Statement> {
  readonly event: Event;
  readonly standing: 'holds' | 'replaced' | 'undone';
}

/** Everything said of one film, last first. */
export function historyOf(log: FilmLog): Said[] {
  const statements = inLogOrder(log.events).filter(isStatement);
  return statements.reverse().map((event) => ({ event, standing: standingOf(event, log) }));
}

/** The versions of each object that devices said apart, in the order of the log. */
export function disputesOf(log: FilmLog): (readonly Said[])[] {
  return [...log.folded.conflicts.values()].flatMap((ofFilm) =>
    ofFilm.map(({ versions }) => versions.map((event) => ({ event, standing: standingOf(event, log) }))),
  );
}

/** What was done to a mark was done, whatever was done to it later; a verdict gives way to the next of its author. */
function standingOf(event: Statement, log: FilmLog): Said['standing'] {
  const { verdicts, opinions, findings, undone } = ownOf(log, event.author).folded;
  if (undone.has(event.id)) return 'undone';
  if (event.kind === 'finding') {
    const held = findings.get(event.filmKey)?.get(placeOf(event));
    return held?.id === event.id || (held === undefined && event.value === null) ? 'holds' : 'replaced';
  }
  if (event.kind === 'settlement') return isLast(event, log.folded.settlements) ? 'holds' : 'replaced';
  if (event.kind === 'verdict') return isLast(event, verdicts) ? 'holds' : 'replaced';
  return event.kind !== 'opinion' || isLast(event, opinions) ? 'holds' : 'replaced';
}

type Judgement = VerdictEvent | OpinionEvent | SettlementEvent;

function isLast(
  { id, filmKey, finding }: Judgement,
  held: ReadonlyMap<FilmKey, ReadonlyMap<string, Judgement>>,
): boolean {
  return held.get(filmKey)?.get(finding)?.id === id;
}

/** The mark that an event is about, as it was drawn: its kind is known even when it stands no more. */
export function drawnIn({ events }: FilmLog, markId: string): Mark | null {
  const drawing = events.find((event) => event.kind === 'mark' && event.markId === markId);
  return drawing?.kind === 'mark' ? drawing.mark : null;
}
