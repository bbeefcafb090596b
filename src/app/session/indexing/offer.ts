/** What of an interrupted indexing can be taken up again, in the list as it is now. */
import type { CatalogueEntry } from '../../../catalogue/index.ts';
import type { FilmKey } from '../../../dicom/index.ts';
import type { HandleRecord } from '../../../storage/index.ts';
import type { Given, GivenFile } from '../../opening/given.ts';

export interface Interrupted {
  /** Films of earlier sessions without a vector of the active model. */
  readonly missing: ReadonlySet<FilmKey>;
  /** Picked folders that were not read to the end. */
  readonly folders: readonly HandleRecord[];
}

export interface Offer {
  readonly missing: readonly FilmKey[];
  /** Films in the list. */
  readonly total: number;
  /** How many of the missing ones only the person can give again: the browser gave no access that lasts. */
  readonly toGive: number;
  /** Names of the folders. */
  readonly folders: readonly string[];
}

export function offerOf({ missing, folders }: Interrupted, films: readonly CatalogueEntry[]): Offer | null {
  const left = films.filter(({ id, status }) => status === 'to-reopen' && missing.has(id));
  if (left.length + folders.length === 0) return null;
  return {
    missing: left.map(({ id }) => id),
    total: films.filter(({ film }) => film !== null).length,
    toGive: left.filter(({ place }) => !place?.handleId && !place?.copyId).length,
    folders: folders.map(({ handle }) => handle.name),
  };
}

/** The files of a folder that no film of the list was read from, as they are now. */
export function filesLeft(
  { files }: Given,
  handleId: string,
  films: readonly CatalogueEntry[],
): readonly GivenFile[] {
  const known = new Map<string, CatalogueEntry[]>();
  for (const entry of films) {
    if (entry.place?.handleId !== handleId) continue;
    const where = entry.place.path.join('/');
    known.set(where, [...(known.get(where) ?? []), entry]);
  }
  return files.filter(({ file, path }) => !isReadWhole(file, known.get(path.join('/')) ?? []));
}

/** An archive is not known by some of its films, nor a file of several frames by some of them. */
function isReadWhole({ name, size, lastModified }: File, entries: readonly CatalogueEntry[]): boolean {
  const [first] = entries;
  return (
    first?.film?.frames === entries.length &&
    first.fileName === name &&
    first.place?.byteLength === size &&
    first.place.lastModified === lastModified
  );
}
