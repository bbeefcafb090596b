/** Where a reader stands in a list: which film is before them, what was skipped and why, what is put off to the end. */
import type { FilmKey } from '../../dicom/index.ts';
import type { Worklist } from './worklist.ts';

export const skipReasons = ['unreadable', 'not-concerned', 'cannot-tell', 'other'] as const;
export type SkipReason = (typeof skipReasons)[number];

export interface Queue {
  readonly list: Worklist;
  /** Place in the items, from 0. */
  readonly at: number;
  readonly skipped: ReadonlyMap<FilmKey, SkipReason>;
  readonly deferred: ReadonlySet<FilmKey>;
}

/** Whether something was said of the film for this list; the log knows (`answered.ts`), so that undo opens it again. */
export type IsDone = (filmKey: FilmKey) => boolean;

export function startQueue(list: Worklist): Queue {
  return { list, at: 0, skipped: new Map(), deferred: new Set() };
}

export function currentFilm({ list, at }: Queue): FilmKey | null {
  return list.items[at]?.filmKey ?? null;
}

/** To the neighbour, answered or not; the ends hold. */
export function stepTo(queue: Queue, step: -1 | 1): Queue {
  const at = Math.min(Math.max(queue.at + step, 0), Math.max(queue.list.items.length - 1, 0));
  return { ...queue, at };
}

/** To the next film that is still to be read, those put off last; where none is, the queue stays where it is. */
export function toNextOpen(queue: Queue, isDone: IsDone): Queue {
  const { list, at, deferred } = queue;
  const count = list.items.length;
  const later = Array.from({ length: count }, (_, step) => (at + 1 + step) % count);
  const open = later.filter((place) => isOpen(queue, list.items[place]!.filmKey, isDone));
  const isDeferred = (place: number) => deferred.has(list.items[place]!.filmKey);
  return { ...queue, at: open.find((place) => !isDeferred(place)) ?? open[0] ?? at };
}

/** Still to be read, those put off included. */
export function openFilms(queue: Queue, isDone: IsDone): FilmKey[] {
  return queue.list.items.flatMap(({ filmKey }) => (isOpen(queue, filmKey, isDone) ? [filmKey] : []));
}

export function skip(queue: Queue, reason: SkipReason): Queue {
  const film = currentFilm(queue);
  return film === null ? queue : { ...queue, skipped: new Map([...queue.skipped, [film, reason]]) };
}

/** A film that was skipped is read after all. */
export function defer(queue: Queue): Queue {
  const film = currentFilm(queue);
  if (film === null) return queue;
  const skipped = new Map([...queue.skipped].filter(([key]) => key !== film));
  return { ...queue, skipped, deferred: new Set([...queue.deferred, film]) };
}

/** Films that left the workstation leave the list. */
export function without(queue: Queue, gone: ReadonlySet<FilmKey>): Queue {
  const { list, at } = queue;
  const items = list.items.filter(({ filmKey }) => !gone.has(filmKey));
  const before = list.items.slice(0, at).filter(({ filmKey }) => !gone.has(filmKey)).length;
  return {
    list: { ...list, items },
    at: Math.min(before, Math.max(items.length - 1, 0)),
    skipped: new Map([...queue.skipped].filter(([key]) => !gone.has(key))),
    deferred: new Set([...queue.deferred].filter((key) => !gone.has(key))),
  };
}

export interface Progress {
  readonly total: number;
  readonly done: number;
  readonly skipped: number;
  readonly deferred: number;
  readonly left: number;
}

/** What was answered is done, even where it was skipped or put off before. */
export function progressOf(queue: Queue, isDone: IsDone): Progress {
  const keys = queue.list.items.map(({ filmKey }) => filmKey);
  const undone = keys.filter((key) => !isDone(key));
  const skipped = undone.filter((key) => queue.skipped.has(key)).length;
  const deferred = undone.filter((key) => queue.deferred.has(key) && !queue.skipped.has(key)).length;
  const done = keys.length - undone.length;
  return { total: keys.length, done, skipped, deferred, left: undone.length - skipped };
}

function isOpen({ skipped }: Queue, key: FilmKey, isDone: IsDone): boolean {
  return !skipped.has(key) && !isDone(key);
}
