/**
 * Where given files stand, so that they are found again: a handle is kept once for all files below it. It is written
 * behind; where that fails, the person will be asked for the folder or the file.
 */
import { randomId } from '../../foundation/index.ts';
import type { FilePlace, Storage } from '../../storage/index.ts';
import type { GivenFile, RootHandle } from '../opening/given.ts';

export interface PlacesPorts {
  readonly handles: Storage['handles'];
  readonly films: Pick<Storage['films'], 'handleIds'>;
  /** The id under which a copy of this file will stand; null where none is made. */
  readonly copyId: (given: GivenFile) => string | null;
  /** Handles that are needed although no film names them yet. */
  readonly needed?: () => Promise<readonly string[]>;
  readonly now?: () => Date;
}

export interface Places {
  placeOf(given: GivenFile): FilePlace;
  /** Forgets handles that no film needs any more. */
  prune(): Promise<void>;
}

/** A handle that no film names may belong to films that another tab is opening: it is given a day. */
const graceMs = 24 * 60 * 60 * 1000;

export function createPlaces(ports: PlacesPorts): Places {
  const { handles, films, copyId, needed = () => Promise.resolve([]), now = () => new Date() } = ports;
  const ids = new Map<RootHandle, string>();

  function handleId(handle: RootHandle): string {
    const known = ids.get(handle);
    if (known !== undefined) return known;
    const id = randomId();
    ids.set(handle, id);
    handles.put({ id, handle, keptAt: now().toISOString() }).catch(() => undefined);
    return id;
  }

  return {
    placeOf(given) {
      const { file, path, root } = given;
      return {
        path,
        byteLength: file.size,
        lastModified: file.lastModified,
        handleId: root === null ? null : handleId(root),
        copyId: copyId(given),
      };
    },
    async prune() {
      const kept = new Set([...(await films.handleIds()), ...(await needed())]);
      const old = new Date(now().getTime() - graceMs).toISOString();
      const unused = (await handles.all()).filter(({ id, keptAt }) => !kept.has(id) && keptAt < old);
      if (unused.length > 0) await handles.remove(unused.map(({ id }) => id));
    },
  };
}
