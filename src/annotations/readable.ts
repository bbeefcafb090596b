/**
 * Rows of the log as storage holds them: those that are events, and those in which no event can be read any more. The
 * latter stay where they are; what stands beside them is not lost for them.
 */
import type { EventRecord } from '../storage/index.ts';
import type { AnnotationEvent } from './event.ts';

export interface Rows {
  readonly events: AnnotationEvent[];
  readonly unreadable: EventRecord[];
}

export function rowsOf(records: readonly EventRecord[]): Rows {
  const rows: Rows = { events: [], unreadable: [] };
  for (const record of records) {
    if (isEvent(record)) rows.events.push(record.event as AnnotationEvent);
    else rows.unreadable.push(record);
  }
  return rows;
}

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isText = (value: unknown): boolean => typeof value === 'string';

/** What the fold would stumble over; whether the rest is as it was written, the chain tells. */
const bodies: Readonly<Record<AnnotationEvent['kind'], (event: Fields) => boolean>> = {
  verdict: ({ finding, prediction }) => isText(finding) && isObject(prediction),
  opinion: ({ finding }) => isText(finding),
  finding: ({ term, attributes, value }) => isText(term) && isObject(attributes) && value !== undefined,
  mark: ({ markId, mark }) => isText(markId) && isObject(mark) && Array.isArray(mark.points),
  'mark-changed': ({ markId, change }) => isText(markId) && isObject(change),
  'mark-deleted': ({ markId }) => isText(markId),
  settlement: ({ finding, versions }) => isText(finding) && Array.isArray(versions),
  returned: ({ to, about, reason }) => isText(to) && isObject(about) && isText(reason),
  maintained: ({ returned, note }) => isText(returned) && isText(note),
  undo: ({ target }) => isText(target),
  redo: ({ target }) => isText(target),
};

function isEvent({ id, filmKey, device, seq, event }: EventRecord): boolean {
  const said: unknown = event;
  if (!isObject(said)) return false;
  if (said.id !== id || said.filmKey !== filmKey || said.device !== device || said.seq !== seq) return false;
  const { lamport, at, prev, hash, kind } = said;
  if (typeof lamport !== 'number' || !isText(at) || !isText(prev) || !isText(hash)) return false;
  return Object.hasOwn(bodies, kind as string) && bodies[kind as AnnotationEvent['kind']](said);
}
