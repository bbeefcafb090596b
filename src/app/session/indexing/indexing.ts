/**
 * Vectors of the films that have none, in the background: two at a time, the film on screen and its neighbours first,
 * paused, resumed and stopped by the person. That it is paused is kept for the next session. An engine that did not
 * start leaves films readable; a film that fails is told, and can be tried again.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { isReadable, listFilms, type CatalogueSlice } from '../../../catalogue/index.ts';
import type { FilmKey } from '../../../dicom/index.ts';
import { toOsseletError, type OsseletError } from '../../../foundation/index.ts';
import type { Storage } from '../../../storage/index.ts';
import { nextTask } from '../nextTask.ts';
import { paceOf, withEnd, type Pace } from './pace.ts';
import { createIndexingQueue, type Counts } from './queue.ts';

export interface IndexingState extends Counts {
  readonly pace: Pace | null;
  /** Given up by the person in this session. */
  readonly stopped: readonly FilmKey[];
}

export interface IndexingPorts {
  readonly embedFilm: (key: FilmKey) => Promise<unknown>;
  /** A question had its vector made before its thumbnail was there. */
  readonly isIndexed: (key: FilmKey) => boolean;
  /** Rejects where no engine will come. */
  readonly engine: () => Promise<unknown>;
  readonly catalogue: Pick<StoreApi<CatalogueSlice>, 'getState' | 'subscribe'>;
  readonly settings: Storage['settings'];
  /** Milliseconds. */
  readonly now?: () => number;
}

export interface Indexing {
  readonly store: StoreApi<IndexingState>;
  /** Films whose thumbnail is made, and whose vector is wanted. */
  readonly add: (keys: readonly FilmKey[]) => void;
  /** Somebody else had the vector made. */
  readonly settle: (key: FilmKey) => void;
  readonly pause: () => Promise<void>;
  /** Goes on; what was stopped or has failed is taken up again. */
  readonly resume: () => Promise<void>;
  readonly stop: () => void;
}

const setting = 'indexing';
/** The letterboxed square of the next film is made while this one goes through the network. */
const atOnce = 2;

export function createIndexing(ports: IndexingPorts): Indexing {
  const { embedFilm, isIndexed, engine, catalogue, settings, now = () => performance.now() } = ports;
  const queue = createIndexingQueue();
  const store = createStore<IndexingState>(() => ({ ...queue.counts(), pace: null, stopped: [] }));
  const restored = settings.get(setting).then(
    (kept) => queue.pause(kept === 'paused'),
    () => undefined,
  );
  const hasEngine = engine().then(
    () => true,
    () => false,
  );
  let order: readonly FilmKey[] | null = null;
  let ends: readonly number[] = [];
  let underWay = 0;

  function tell(fields: Partial<IndexingState> = {}): void {
    const counts = queue.counts();
    const left = counts.total - counts.done - counts.failures.size;
    store.setState({ ...counts, pace: counts.isPaused ? null : paceOf(ends, left), ...fields });
  }

  const mark = (keys: readonly FilmKey[], isWanted: boolean): void =>
    catalogue.getState().markIndexing(keys, isWanted);

  async function work(key: FilmKey): Promise<void> {
    let error: OsseletError | undefined;
    if (await hasEngine) {
      await embedFilm(key).catch((reason: unknown) => (error = toOsseletError(reason)));
    } else queue.leave([key]);
    // One that was read anew or has left meanwhile stays as it is.
    if (queue.finish(key, error)) ends = withEnd(ends, now());
    if (!queue.isWaiting(key)) mark([key], false);
    tell();
    // Work that ends at once, where vectors are kept, would keep the page still for all films together.
    await nextTask();
  }

  function next(): FilmKey | null {
    const state = catalogue.getState();
    // As the list shows them, without its filter: what is asked for next may be under any word.
    order ??= listFilms(state.films, { ...state, filter: '' }).order;
    return queue.next(order, state.selectedKey);
  }

  async function run(): Promise<void> {
    if (underWay >= atOnce) return;
    underWay++;
    await restored;
    for (let key = next(); key !== null; key = next()) await work(key);
    underWay--;
    tell();
  }

  function add(keys: readonly FilmKey[]): void {
    order = null;
    queue.add(keys);
    keys.filter(isIndexed).forEach(settle);
    tell();
    for (let runs = 0; runs < atOnce; runs++) void run();
  }

  function settle(key: FilmKey): void {
    if (!queue.settle(key)) return;
    mark([key], false);
    tell();
  }

  function addAgain(keys: readonly FilmKey[]): void {
    const wanted = new Set(keys);
    const films = catalogue.getState().films.filter((entry) => wanted.has(entry.id) && isReadable(entry));
    const readable = films.map(({ id }) => id);
    mark(readable, true);
    add(readable);
  }

  async function choosePause(isPaused: boolean): Promise<void> {
    await restored;
    queue.pause(isPaused);
    ends = [];
    tell();
    // Without storage the choice is of this session.
    await settings.put(setting, isPaused ? 'paused' : 'on').catch(() => undefined);
  }

  catalogue.subscribe((state, before) => {
    if (state.selectedKey !== before.selectedKey) order = null;
    if (state.removal === before.removal) return;
    if (state.removal !== null) {
      queue.leave(state.removal.removed.map(({ id }) => id));
      tell();
      // What is put back has lost its vector.
    } else if (before.removal !== null) addAgain(before.removal.removed.map(({ id }) => id));
  });

  return {
    store,
    add,
    settle,
    pause: () => choosePause(true),
    async resume() {
      await restored;
      const { stopped, failures } = store.getState();
      const kept = choosePause(false);
      store.setState({ stopped: [] });
      addAgain([...stopped, ...failures.keys()]);
      await kept;
    },
    stop() {
      const given = queue.stop();
      mark(given, false);
      tell({ stopped: [...store.getState().stopped, ...given] });
    },
  };
}
