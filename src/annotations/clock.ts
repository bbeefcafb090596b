/**
 * The clock of a workstation may be set back. Events are never put in order by it (fold.ts), but the hours on screen are
 * its hours: where they run backwards within a chain, the history says so.
 */
import { chainsIn } from './chain.ts';
import type { AnnotationEvent } from './event.ts';

export interface ClockSetBack {
  readonly seq: number;
  /** ISO 8601: of the event, and of one before it in its chain. */
  readonly at: string;
  readonly before: string;
}

/** Clocks are put right by some seconds every day: that is no news. */
const toleranceMs = 60_000;

/** The last event that is dated before one that it follows; null where hours go forwards. */
export function clockSetBack(events: readonly AnnotationEvent[]): ClockSetBack | null {
  let found: ClockSetBack | null = null;
  for (const chain of chainsIn(events)) {
    let latest = '';
    for (const { seq, at } of [...chain].sort((a, b) => a.seq - b.seq)) {
      const isBefore = latest !== '' && Date.parse(at) < Date.parse(latest) - toleranceMs;
      if (isBefore) found = { seq, at, before: latest };
      if (latest === '' || Date.parse(at) > Date.parse(latest)) latest = at;
    }
  }
  return found;
}
