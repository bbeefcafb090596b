/** What an undo or a redo has just taken back or given again, so that the screen can name it. */
import { isStatement, type AnnotationEvent, type Statement } from './event.ts';
import { fold, inLogOrder } from './fold.ts';
import type { Mark } from './mark.ts';

export interface Reversed {
  readonly way: 'undo' | 'redo';
  readonly event: Statement;
  /** The mark that `event` is about, as it stands now, else as it stood before; null for a verdict or an opinion. */
  readonly mark: Mark | null;
}

/** From the log of one film before and after; null where nothing was to be reversed. */
export function reversedBetween(
  before: readonly AnnotationEvent[],
  after: readonly AnnotationEvent[],
): Reversed | null {
  const known = new Set(before.map(({ id }) => id));
  const last = inLogOrder(after)
    .filter(({ id }) => !known.has(id))
    .at(-1);
  if (last === undefined || isStatement(last)) return null;
  const event = after.find(({ id }) => id === last.target);
  if (event === undefined || !isStatement(event)) return null;
  const markOf = (events: readonly AnnotationEvent[]) =>
    event.kind === 'mark' || event.kind === 'mark-changed' || event.kind === 'mark-deleted'
      ? fold(events).marks.get(event.filmKey)?.get(event.markId)
      : undefined;
  return { way: last.kind, event, mark: markOf(after) ?? markOf(before) ?? null };
}
