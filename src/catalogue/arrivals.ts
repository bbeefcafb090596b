/**
 * Files on their way to being films. A file read again for films of an earlier session gets no line of its own: those
 * films wait for it where they stand.
 */
import type { Film, FilmKey } from '../dicom/index.ts';
import type { OsseletError } from '../foundation/index.ts';
import type { FilePlace } from '../storage/index.ts';
import { keepOnly, type Read, type Write } from './state.ts';
import {
  withFilms,
  withIndexing,
  withoutUnopened,
  withRefusal,
  withReopening,
  withReopeningFailed,
  withStatus,
} from './entries.ts';
import { fileEntry } from './entry.ts';
import { catalogueError } from './errors.ts';

export interface ArrivingFile {
  readonly name: string;
  readonly place?: FilePlace | null;
  /** The films of an earlier session it is read again for. */
  readonly reopens?: readonly FilmKey[];
}

export interface Arrivals {
  /** A file was given; answers the id to speak of it by. */
  readonly arrive: (fileName: string) => string;
  /** Many at once, in one change. */
  readonly arriveAll: (files: readonly ArrivingFile[]) => string[];
  /** `alreadyOpen`: those that were open with the same pixels, and stay as they are. */
  readonly findFilms: (fileId: string, films: readonly Film[], alreadyOpen?: readonly FilmKey[]) => void;
  readonly mark: (id: FilmKey, status: 'reading' | 'embedding' | 'ready') => void;
  /** Of films that can be read: whether their vector is wanted. Many at once, in one change. */
  readonly markIndexing: (ids: readonly FilmKey[], isWanted: boolean) => void;
  readonly refuse: (id: string, error: OsseletError) => void;
  /** These films could not be reopened, and stay to be reopened; without an error, their files hold them no more. */
  readonly failReopening: (keys: readonly FilmKey[], error?: OsseletError) => void;
  /** Takes a refused file off the list. */
  readonly dismiss: (id: string) => void;
  readonly dismissAll: () => void;
  readonly cancelOpening: () => void;
}

export function createArrivals(set: Write, get: Read): Arrivals {
  let files = 0;
  const arriving = new Map<string, ArrivingFile>();

  function arriveAll(given: readonly ArrivingFile[]): string[] {
    const ids = given.map(() => `file:${String(++files)}`);
    given.forEach((file, at) => arriving.set(ids[at] ?? '', file));
    const lines = given.flatMap(({ name, place, reopens }, at) =>
      reopens === undefined ? [fileEntry(ids[at] ?? '', name, place ?? null)] : [],
    );
    const reopened = given.flatMap(({ reopens }) => reopens ?? []);
    set({ films: [...withReopening(get().films, reopened), ...lines], givenAgain: [], removal: null });
    return ids;
  }

  return {
    arriveAll,
    arrive: (name) => arriveAll([{ name }])[0] ?? '',
    findFilms: (fileId, found, alreadyOpen = []) => {
      const { films, givenAgain } = get();
      const { name, place = null, reopens } = arriving.get(fileId) ?? { name: '' };
      const isListed = films.some((entry) => entry.id === fileId);
      const isGivenAgain = isListed && found.length > 0 && alreadyOpen.length === found.length;
      set({
        films: withFilms(films, { id: reopens?.[0] ?? fileId, place }, found, alreadyOpen),
        givenAgain: isGivenAgain ? [...givenAgain, name] : givenAgain,
      });
    },
    mark: (id, status) => set({ films: withStatus(get().films, id, status) }),
    markIndexing: (ids, isWanted) => set({ films: withIndexing(get().films, ids, isWanted) }),
    refuse: (id, error) => {
      const { films } = get();
      const reopens = arriving.get(id)?.reopens;
      set({
        films:
          reopens === undefined
            ? withRefusal(films, id, error)
            : withReopeningFailed(films, reopens, () => error),
      });
    },
    failReopening: (keys, error) => {
      const reason = (file: string) => error ?? catalogueError('not-in-file', { file });
      set({ films: withReopeningFailed(get().films, keys, ({ fileName }) => reason(fileName)) });
    },
    dismiss: (id) =>
      set(
        keepOnly(
          get().films.filter((entry) => entry.id !== id || entry.status !== 'refused'),
          get(),
        ),
      ),
    dismissAll: () =>
      set(
        keepOnly(
          get().films.filter((entry) => entry.status !== 'refused'),
          get(),
        ),
      ),
    cancelOpening: () => set(keepOnly(withoutUnopened(get().films), get())),
  };
}
