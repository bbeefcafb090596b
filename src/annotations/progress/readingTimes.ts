/**
 * How long films took, from the wall times of the log: what lies between two entries of one person at one workstation went
 * to the film of the later one. A pause of more than five minutes is no reading and counts for nothing; a film that begins
 * after one, or after nothing, has no known beginning, so its time is not told. Nor is it where all was said within a
 * second: a table or one click for many films said it.
 */
import type { FilmKey } from '../../dicom/index.ts';
import type { AnnotationEvent } from '../event.ts';
import { workstationOf } from '../writer.ts';

export const idleMs = 5 * 60_000;
const togetherMs = 1_000;

/** One film as one person read it. */
export interface FilmReading {
  /** Empty: nobody named. */
  readonly author: string;
  readonly filmKey: FilmKey;
  /** On which it was first spoken of: `2026-11-27`. */
  readonly day: string;
  /** Time spent on it, pauses left out; null where its beginning is not known, or where no time went into it. */
  readonly ms: number | null;
}

/** From a wall time in ms to the day of whoever reads the board. */
export type DayOf = (at: number) => string;

export function localDay(at: number): string {
  const date = new Date(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** `counts`: what is said by the event makes the film read; the others are time spent on it all the same. */
export function filmReadings(
  events: readonly AnnotationEvent[],
  counts: (event: AnnotationEvent) => boolean,
  dayOf: DayOf = localDay,
): FilmReading[] {
  const films = new Map<string, Spent>();
  for (const hand of hands(events))
    for (const [at, event] of hand.entries()) spend(films, event, hand[at - 1], counts);
  return [...films.values()].flatMap(({ author, filmKey, saidAt, ms, isWhole }) =>
    saidAt === null
      ? []
      : [{ author, filmKey, day: dayOf(saidAt), ms: isWhole && ms >= togetherMs ? ms : null }],
  );
}

interface Spent {
  readonly author: string;
  readonly filmKey: FilmKey;
  saidAt: number | null;
  ms: number;
  readonly isWhole: boolean;
}

interface Timed {
  readonly event: AnnotationEvent;
  readonly at: number;
}

function spend(
  films: Map<string, Spent>,
  { event, at }: Timed,
  before: Timed | undefined,
  counts: (event: AnnotationEvent) => boolean,
): void {
  const { author, filmKey } = event;
  const gap = before === undefined ? null : at - before.at;
  const isRead = gap !== null && gap <= idleMs;
  const place = JSON.stringify([author, filmKey]);
  const spent = films.get(place) ?? { author, filmKey, saidAt: null, ms: 0, isWhole: isRead };
  films.set(place, spent);
  if (isRead) spent.ms += gap;
  if (counts(event)) spent.saidAt = Math.min(spent.saidAt ?? at, at);
}

/** Each person at each workstation, in the order of its clock; a clock that was set back makes no negative time. */
function hands(events: readonly AnnotationEvent[]): Timed[][] {
  const byHand = new Map<string, Timed[]>();
  for (const event of events) {
    const hand = JSON.stringify([event.author, workstationOf(event)]);
    const timed = { event, at: Date.parse(event.at) };
    const known = byHand.get(hand);
    if (known === undefined) byHand.set(hand, [timed]);
    else known.push(timed);
  }
  return [...byHand.values()].map((all) =>
    all.sort((a, b) => a.at - b.at || a.event.lamport - b.event.lamport || a.event.seq - b.event.seq),
  );
}
