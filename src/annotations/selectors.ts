/** What the screen derives from the slice; nothing here is kept. */
import type { FilmKey } from '../dicom/index.ts';
import { isStatement, type Statement, type VerdictEvent } from './event.ts';
import { inLogOrder } from './fold.ts';
import type { Mark } from './mark.ts';
import { presenceOf, type Presence } from './presence.ts';
import { reversibleOn } from './reversal.ts';
import type { AnnotationsSlice, FilmLog } from './slice.ts';

/** What stands noted on this film for this finding, whatever sentence it was said about. */
export function notedOn(slice: AnnotationsSlice, filmKey: FilmKey, finding: string): Presence | null {
  const standing = slice.logs[filmKey]?.folded.verdicts.get(filmKey)?.get(finding);
  return standing === undefined ? null : presenceOf(standing.value, standing.prediction);
}

export function canReverse(
  slice: AnnotationsSlice,
  filmKey: FilmKey,
): { readonly undo: boolean; readonly redo: boolean } {
  const log = slice.logs[filmKey];
  if (log === undefined || slice.device === null) return { undo: false, redo: false };
  const { undo, redo } = reversibleOn(log.events, slice.device);
  return { undo: undo !== null, redo: redo !== null };
}

const noMarks: ReadonlyMap<string, Mark> = new Map();

/** By mark id, in the order in which they were drawn. */
export function marksOn(slice: AnnotationsSlice, filmKey: FilmKey): ReadonlyMap<string, Mark> {
  return slice.logs[filmKey]?.folded.marks.get(filmKey) ?? noMarks;
}

export interface Said<Event extends Statement = Statement> {
  readonly event: Event;
  readonly standing: 'holds' | 'replaced' | 'undone';
}

/** Everything said of one film, last first. */
export function historyOf({ events, folded }: FilmLog): Said[] {
  const statements = inLogOrder(events).filter(isStatement);
  return statements.reverse().map((event) => ({ event, standing: standingOf(event, folded) }));
}

/** What was done to a mark was done, whatever was done to it later; a verdict gives way to the next. */
function standingOf(event: Statement, { verdicts, undone }: FilmLog['folded']): Said['standing'] {
  if (undone.has(event.id)) return 'undone';
  return event.kind !== 'verdict' || isLastVerdict(event, verdicts) ? 'holds' : 'replaced';
}

function isLastVerdict(event: VerdictEvent, verdicts: FilmLog['folded']['verdicts']): boolean {
  return verdicts.get(event.filmKey)?.get(event.finding)?.id === event.id;
}

/** The mark that an event is about, as it was drawn: its kind is known even when it stands no more. */
export function drawnIn({ events }: FilmLog, markId: string): Mark | null {
  const drawing = events.find((event) => event.kind === 'mark' && event.markId === markId);
  return drawing?.kind === 'mark' ? drawing.mark : null;
}
