/**
 * The small pictures of films, by key: a few hundred in memory, the others in storage until they are looked at. A film
 * whose picture could not be kept shows none once newer ones have taken its place.
 */
import type { FilmKey, Grey8 } from '../dicom/index.ts';
import { createLruMap } from '../foundation/index.ts';
import type { Storage } from '../storage/index.ts';

/** 128 × 128 grey pixels each: at most 8 MB. */
const heldThumbnails = 512;

export interface Thumbnails {
  /** At hand, without waiting. */
  held(key: FilmKey): Grey8 | null;
  /** Fetches a kept one that is not at hand; listeners hear of it. */
  fetch(key: FilmKey): Promise<void>;
  hold(key: FilmKey, picture: Grey8): void;
  forget(keys: readonly FilmKey[]): void;
  /** Told after each change; answers the way to stop. */
  readonly follow: (listen: () => void) => () => void;
}

export function createThumbnails({ films }: Pick<Storage, 'films'>): Thumbnails {
  const pictures = createLruMap<Grey8>({ limit: heldThumbnails });
  const listeners = new Set<() => void>();
  const fetching = new Set<FilmKey>();
  const hold = (key: FilmKey, picture: Grey8): void => {
    pictures.set(key, picture);
    for (const listen of listeners) listen();
  };
  return {
    held: (key) => pictures.get(key) ?? null,
    hold,
    forget: (keys) => keys.forEach((key) => pictures.delete(key)),
    async fetch(key) {
      if (fetching.has(key) || pictures.get(key) !== undefined) return;
      fetching.add(key);
      // Storage that fails is told by the catalogue; here it leaves an empty place.
      const kept = await films.thumbnail(key).catch(() => undefined);
      fetching.delete(key);
      if (kept !== undefined && pictures.get(key) === undefined) hold(key, kept);
    },
    follow(listen) {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
  };
}
