/**
 * From the log to what holds now. The same events give the same state in whatever order, and however often, they
 * were merged: they are sorted by (lamport, device, seq) and counted once each.
 */
import type { FilmKey } from '../dicom/index.ts';
import type { AnnotationEvent, VerdictEvent } from './event.ts';

export interface Folded {
  /** The verdict that holds, by film, then by finding. */
  readonly verdicts: ReadonlyMap<FilmKey, ReadonlyMap<string, VerdictEvent>>;
  /** Ids of verdicts taken back. */
  readonly undone: ReadonlySet<string>;
}

export function fold(events: readonly AnnotationEvent[]): Folded {
  const ordered = inLogOrder(events);
  const undone = undoneBy(ordered);
  const verdicts = new Map<FilmKey, Map<string, VerdictEvent>>();
  for (const event of ordered) {
    if (event.kind !== 'verdict' || undone.has(event.id)) continue;
    const ofFilm = verdicts.get(event.filmKey) ?? new Map<string, VerdictEvent>();
    verdicts.set(event.filmKey, ofFilm.set(event.finding, event));
  }
  return { verdicts, undone };
}

export function inLogOrder(events: readonly AnnotationEvent[]): AnnotationEvent[] {
  const once = new Map(events.map((event) => [event.id, event]));
  return [...once.values()].sort(
    (a, b) =>
      a.lamport - b.lamport || textOrder(a.device, b.device) || a.seq - b.seq || textOrder(a.id, b.id),
  );
}

function undoneBy(ordered: readonly AnnotationEvent[]): Set<string> {
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
