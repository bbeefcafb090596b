/** What the screen derives from the slice; nothing here is kept. */
import type { FilmKey } from '../dicom/index.ts';
import type { VerdictEvent } from './event.ts';
import { inLogOrder } from './fold.ts';
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

export interface Said {
  readonly event: VerdictEvent;
  readonly standing: 'holds' | 'replaced' | 'undone';
}

/** Everything said of one film, last first. */
export function historyOf({ events, folded }: FilmLog): Said[] {
  const verdicts = inLogOrder(events).filter((event) => event.kind === 'verdict');
  return verdicts.reverse().map((event) => ({ event, standing: standingOf(event, folded) }));
}

function standingOf(event: VerdictEvent, { verdicts, undone }: FilmLog['folded']): Said['standing'] {
  if (undone.has(event.id)) return 'undone';
  return verdicts.get(event.filmKey)?.get(event.finding)?.id === event.id ? 'holds' : 'replaced';
}
