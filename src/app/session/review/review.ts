/**
 * « Relecture »: a list of films for one finding, made once and read film by film. What was answered is not kept here:
 * the log knows which of its events were said for the list, so that undo opens a film again.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  currentFilm,
  defer,
  isAnsweredIn,
  openFilms,
  skip,
  stepTo,
  toNextOpen,
  without,
  type AnnotationsSlice,
  type IsDone,
  type Queue,
  type SkipReason,
} from '../../../annotations/index.ts';
import type { Film, FilmKey } from '../../../dicom/index.ts';
import { toOsseletError } from '../../../foundation/index.ts';
import type { Wish } from './draw.ts';
import type { KeptReview } from './keptReview.ts';
import { awaitedQueue } from './awaitedQueue.ts';
import { makeQueue, promptOf, type Making, type MakingPorts } from './making.ts';
import { scorePool, type ScoredFilm } from './scorePool.ts';

export interface Review {
  /** null: no list is being read. */
  readonly queue: Queue | null;
  readonly making: Making;
  readonly restore: () => Promise<void>;
  /** True once its first film is on screen. */
  readonly make: (wish: Wish) => Promise<boolean>;
  readonly stopMaking: () => void;
  /** Films of one list that wait for whoever is at work to read them blind. */
  readonly awaiting: () => Promise<number>;
  /** These as the list in reading; true once its first film is on screen. */
  readonly readAwaited: () => Promise<boolean>;
  readonly step: (step: -1 | 1) => void;
  /** To the next film that is still to be read. */
  readonly goOn: () => void;
  readonly skip: (reason: SkipReason) => void;
  readonly defer: () => void;
  /** Its film again, after another one was looked at. */
  readonly show: () => void;
  /** What the model says of the films still to be read; null where the engine is not there. */
  readonly scoreLeft: () => Promise<readonly ScoredFilm[] | null>;
  readonly forget: (gone: ReadonlySet<FilmKey>) => void;
  readonly close: () => void;
}

export interface ReviewPorts extends MakingPorts {
  readonly kept: KeptReview;
  readonly annotations: Pick<StoreApi<AnnotationsSlice>, 'getState'>;
  readonly select: (filmKey: FilmKey) => void;
  /** Films that are listed, whether their pixels are at hand or not. */
  readonly listed: () => readonly FilmKey[];
  /** null where its pixels are not at hand. */
  readonly filmOf: (filmKey: FilmKey) => Film | null;
}

export function isDoneIn(
  { logs, author }: Pick<AnnotationsSlice, 'logs' | 'author'>,
  { list }: Queue,
): IsDone {
  const twice = new Set(list.items.filter(({ isDouble }) => isDouble === true).map(({ filmKey }) => filmKey));
  return (filmKey) => isAnsweredIn(logs[filmKey], list, twice.has(filmKey) ? { reader: author } : undefined);
}

export function createReview(ports: ReviewPorts): StoreApi<Review> {
  const { kept, annotations } = ports;
  return createStore<Review>((set, get) => {
    let turn = 0;
    const onward = (queue: Queue) => toNextOpen(queue, isDoneIn(annotations.getState(), queue));

    function show(): void {
      const { queue } = get();
      const film = queue && currentFilm(queue);
      if (film !== null) ports.select(film);
    }
    function put(queue: Queue): void {
      set({ queue });
      kept.put(queue);
    }
    function move(change: (queue: Queue) => Queue): void {
      const { queue } = get();
      if (queue === null) return;
      put(change(queue));
      show();
    }
    async function readLogs({ list }: Queue): Promise<void> {
      for (const { filmKey } of list.items) await annotations.getState().readLog(filmKey);
    }
    async function begin(queue: Queue): Promise<void> {
      await readLogs(queue);
      set({ making: { kind: 'idle' } });
      put(queue);
      show();
    }
    /** What came of it, or null where it was stopped. */
    async function made(wish: Wish): Promise<Queue | Making | null> {
      const mine = ++turn;
      const isWanted = () => mine === turn;
      const onProgress = (done: number, total: number) =>
        isWanted() && set({ making: { kind: 'making', done, total } });
      onProgress(0, 0);
      try {
        const queue = await makeQueue(wish, ports, { isWanted, onProgress });
        return isWanted() ? queue : null;
      } catch (error) {
        return isWanted() ? { kind: 'failed', error: toOsseletError(error) } : null;
      }
    }

    return {
      queue: null,
      making: { kind: 'idle' },
      restore: async () => {
        const queue = await kept.read();
        if (queue === null || get().queue !== null) return;
        await readLogs(queue);
        if (get().queue === null) set({ queue });
      },
      make: async (wish) => {
        const outcome = await made(wish);
        if (outcome === null) return false;
        if ('kind' in outcome) {
          set({ making: outcome });
          return false;
        }
        await begin(outcome);
        return true;
      },
      awaiting: async () => (await awaitedQueue(ports))?.list.items.length ?? 0,
      readAwaited: async () => {
        const queue = await awaitedQueue(ports);
        if (queue === null) return false;
        turn++;
        await kept.reserve(queue.list.items);
        await begin(queue);
        return true;
      },
      stopMaking: () => {
        turn++;
        set({ making: { kind: 'idle' } });
      },
      step: (step) => move((queue) => stepTo(queue, step)),
      goOn: () => move(onward),
      skip: (reason) => move((queue) => onward(skip(queue, reason))),
      defer: () => move((queue) => onward(defer(queue))),
      show,
      scoreLeft: async () => {
        const { queue } = get();
        if (queue === null) return [];
        const left = openFilms(queue, isDoneIn(annotations.getState(), queue));
        return scorePool(
          left.flatMap((key) => ports.filmOf(key) ?? []),
          ports,
          {
            prompt: promptOf(queue.list.prompt),
            language: ports.language(),
            isWanted: () => get().queue?.list === queue.list,
            onProgress: () => undefined,
          },
        );
      },
      forget: (gone) => {
        const { queue } = get();
        if (queue?.list.items.some(({ filmKey }) => gone.has(filmKey))) put(without(queue, gone));
      },
      close: () => {
        set({ queue: null });
        kept.put(null);
      },
    };
  });
}
