/**
 * Which films have still to be indexed, and which one is next: the nearest in the list to the film on screen. No clock
 * and no effects here. A film that failed is counted and told, and does not hold up the others.
 */
import type { FilmKey } from '../../../dicom/index.ts';
import type { OsseletError } from '../../../foundation/index.ts';

export interface Counts {
  /** Of the films handed in since the queue was last empty. */
  readonly total: number;
  readonly done: number;
  readonly failures: ReadonlyMap<FilmKey, OsseletError>;
  readonly isPaused: boolean;
}

export interface IndexingQueue {
  counts(): Counts;
  isWaiting(key: FilmKey): boolean;
  add(keys: readonly FilmKey[]): void;
  /** The nearest waiting film to `focus` in `order`; null while paused, and when nothing waits. It is under way then. */
  next(order: readonly FilmKey[], focus: FilmKey | null): FilmKey | null;
  /** A film under way ended; false where it has left, or has to be indexed anew of other pixels. */
  finish(key: FilmKey, error?: OsseletError): boolean;
  /** A question needed its vector meanwhile: it waits no more. */
  settle(key: FilmKey): boolean;
  /** Taken off the list, or not to be indexed at all. */
  leave(keys: readonly FilmKey[]): void;
  pause(isPaused: boolean): void;
  /** What waits is given up; answers it. What is under way ends by itself. */
  stop(): FilmKey[];
}

export function createIndexingQueue(): IndexingQueue {
  const waiting = new Set<FilmKey>();
  const running = new Set<FilmKey>();
  let failures = new Map<FilmKey, OsseletError>();
  let [total, done, isPaused] = [0, 0, false];

  function start(): void {
    failures = new Map();
    [total, done] = [0, 0];
  }

  function add(key: FilmKey): void {
    if (waiting.has(key)) return;
    waiting.add(key);
    if (!running.has(key) && !failures.delete(key)) total++;
  }

  function leave(key: FilmKey): void {
    const isCounted = [waiting.delete(key), running.delete(key), failures.delete(key)].includes(true);
    if (isCounted) total--;
  }

  return {
    counts: () => ({ total, done, isPaused, failures: new Map(failures) }),
    isWaiting: (key) => waiting.has(key),
    add(keys) {
      if (keys.length === 0) return;
      // What failed is told until something else is indexed; tried again, it is the same run.
      if (waiting.size + running.size === 0 && !keys.some((key) => failures.has(key))) start();
      keys.forEach(add);
    },
    next(order, focus) {
      if (isPaused || waiting.size === 0) return null;
      const isWanted = (one: FilmKey) => waiting.has(one) && !running.has(one);
      const key = nearest(order, focus, isWanted) ?? [...waiting].find(isWanted) ?? null;
      if (key === null) return null;
      waiting.delete(key);
      running.add(key);
      return key;
    },
    finish(key, error) {
      if (!running.delete(key) || waiting.has(key)) return false;
      if (error === undefined) done++;
      else failures.set(key, error);
      return true;
    },
    settle(key) {
      if (running.has(key) || !waiting.delete(key)) return false;
      done++;
      return true;
    },
    leave: (keys) => keys.forEach(leave),
    pause(wish) {
      isPaused = wish;
    },
    stop() {
      const given = [...waiting].filter((key) => !running.has(key));
      given.forEach(leave);
      return given;
    },
  };
}

/** Step by step away from the focus, the following film before the one above. */
function nearest(
  order: readonly FilmKey[],
  focus: FilmKey | null,
  isWanted: (key: FilmKey) => boolean,
): FilmKey | null {
  const from = focus === null ? 0 : Math.max(order.indexOf(focus), 0);
  for (let step = 0; step < order.length; step++) {
    for (const key of [order[from + step], order[from - step]]) {
      if (key !== undefined && isWanted(key)) return key;
    }
  }
  return null;
}
