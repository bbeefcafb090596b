/** Ends a request of which nothing comes any more, and tells that apart from the person who stopped it. */
import { pacsError } from '../errors.ts';

export interface Patience {
  readonly signal: AbortSignal;
  /** Something came: the waiting begins anew. */
  progress(): void;
  end(): void;
  /** What was thrown while this held, as what it means. */
  meaning(error: unknown): unknown;
}

export function createPatience(ms: number, stopped: AbortSignal | undefined): Patience {
  const late = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const progress = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => late.abort(), ms);
  };
  progress();
  return {
    signal: stopped === undefined ? late.signal : AbortSignal.any([stopped, late.signal]),
    progress,
    end: () => clearTimeout(timer),
    meaning: (error) => {
      if (stopped?.aborted) return pacsError('stopped', {}, error);
      return late.signal.aborted ? pacsError('too-slow', { seconds: Math.round(ms / 1000) }, error) : error;
    },
  };
}
