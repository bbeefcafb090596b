/**
 * What one reader said, apart from what others said of the same film: two readers of one film are a double reading, so
 * that each has their own last word on each finding. Who gave no name is one reader, on whatever workstation.
 */
import { isStatement, type AnnotationEvent } from './event.ts';
import { fold, type Folded } from './fold.ts';

export interface OwnLog {
  readonly events: readonly AnnotationEvent[];
  readonly folded: Folded;
}

/** What was taken in under a name may be taken back by whoever took it in. */
export function saidBy(author: string, events: readonly AnnotationEvent[]): readonly AnnotationEvent[] {
  const said = new Set(
    events.flatMap((event) => (isStatement(event) && event.author === author ? [event.id] : [])),
  );
  return events.filter((event) => said.has(isStatement(event) ? event.id : event.target));
}

/** By log, since a screen asks for it at every drawing; a log that grows is another one. */
const known = new WeakMap<OwnLog, Map<string, OwnLog>>();

export function ownOf(log: OwnLog, author: string): OwnLog {
  const ofLog = known.get(log) ?? new Map<string, OwnLog>();
  known.set(log, ofLog);
  const made = ofLog.get(author) ?? ownLog(log, author);
  ofLog.set(author, made);
  return made;
}

function ownLog(log: OwnLog, author: string): OwnLog {
  const events = saidBy(author, log.events);
  return events.length === log.events.length ? log : { events, folded: fold(events) };
}

/** In the order in which they first spoke; empty stands for who gave no name. */
export function authorsOf(events: readonly AnnotationEvent[]): readonly string[] {
  return [...new Set(events.map(({ author }) => author))];
}
