/**
 * The watchdog's patience: a promise that rejects after so many ticks of the page's timer. Ticks, not a deadline: a
 * laptop that slept counts one tick, and a hidden page, whose timers are slow, waits longer.
 */
import { dicomError } from '../errors.ts';

export interface Patience {
  readonly ticks: number;
  readonly tickMs: number;
}

export interface Watch {
  /** Never resolves. */
  readonly ranOut: Promise<never>;
  stop(): void;
}

export function watchFor({ ticks, tickMs }: Patience): Watch {
  let timer: ReturnType<typeof setInterval> | undefined;
  const ranOut = new Promise<never>((_, reject) => {
    let left = ticks;
    timer = setInterval(() => {
      left -= 1;
      if (left > 0) return;
      clearInterval(timer);
      reject(dicomError('decoding-took-too-long', { seconds: Math.round((ticks * tickMs) / 1000) }));
    }, tickMs);
  });
  return { ranOut, stop: () => clearInterval(timer) };
}
