/** Which handles and copies leave with films: those that no film which stays needs. */
import type { FilmRecord } from '../storage.ts';

interface LeavingPlaces {
  /** Of the films on record. */
  readonly keys: readonly string[];
  readonly handleIds: readonly string[];
  readonly copyIds: readonly string[];
}

export function leavingPlaces(
  films: readonly Pick<FilmRecord, 'key' | 'place'>[],
  isLeaving: (key: string) => boolean,
): LeavingPlaces {
  const leaving = films.filter(({ key }) => isLeaving(key));
  const staying = films.filter(({ key }) => !isLeaving(key));
  const only = (id: 'handleId' | 'copyId'): string[] => {
    const needed = new Set(staying.map(({ place }) => place?.[id]));
    const ids = leaving.flatMap(({ place }) => place?.[id] ?? []);
    return [...new Set(ids)].filter((one) => !needed.has(one));
  };
  return { keys: leaving.map(({ key }) => key), handleIds: only('handleId'), copyIds: only('copyId') };
}
