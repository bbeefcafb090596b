/**
 * Films of earlier sessions read again: by their kept handle, after the person was asked once for each folder or file,
 * else from their copy. What is gone, not allowed or changed says so at its line; its annotations stay.
 */
import type { CatalogueEntry, CatalogueSlice } from '../../catalogue/index.ts';
import type { FilmKey } from '../../dicom/index.ts';
import { toOsseletError, type OsseletError } from '../../foundation/index.ts';
import type { FilePlace, PacsPlace, Storage } from '../../storage/index.ts';
import { appError } from '../errors.ts';
import type { RootHandle } from '../opening/given.ts';
import { allowReading, fileAt } from './fileAt.ts';
import type { OpeningFile } from './opening.ts';

export interface ReopeningPorts {
  readonly catalogue: () => CatalogueSlice;
  readonly handles: Pick<Storage['handles'], 'all'>;
  /** null where the copy is not there, or not whole. */
  readonly copyOf: (place: FilePlace) => Promise<File | null>;
  readonly fromPacs: (place: PacsPlace) => Promise<File>;
  readonly open: (files: readonly OpeningFile[]) => Promise<void>;
}

interface KeptFile {
  readonly place: FilePlace | null;
  readonly name: string;
  readonly keys: readonly FilmKey[];
}

/** Files asked for at the same time. */
const atOnce = 64;

export function createReopening({ catalogue, handles, copyOf, fromPacs, open }: ReopeningPorts) {
  /** One question for each handle, whatever the number of its films; what is refused is remembered for all of them. */
  function allowedRoots(kept: ReadonlyMap<string, RootHandle>) {
    const asked = new Map<string, Promise<RootHandle>>();
    return async (handleId: string): Promise<RootHandle | null> => {
      const root = kept.get(handleId);
      if (root === undefined) return null;
      const answer = asked.get(handleId) ?? allowReading(root).then(() => root);
      asked.set(handleId, answer);
      return answer;
    };
  }

  async function fileOf(
    { place, name, keys }: KeptFile,
    rootOf: (id: string) => Promise<RootHandle | null>,
  ): Promise<OpeningFile> {
    if (place === null) throw appError('file-to-give-again', { file: name });
    const read = async (): Promise<File | null> => {
      if (place.pacs !== undefined) return fromPacs(place.pacs);
      const root = place.handleId === null ? null : await rootOf(place.handleId);
      return root && fileAt(root, place.path);
    };
    let failed: OsseletError = toGiveAgain(place);
    const original = await read().catch((error: unknown) => {
      failed = toOsseletError(error);
      return null;
    });
    const file = original ?? (await copyOf(place));
    if (file === null) throw failed;
    // A copy bears the time it was made; its original is what may have changed.
    const { size, lastModified } = original ?? { size: place.byteLength, lastModified: place.lastModified };
    return {
      name,
      path: place.path,
      content: file,
      place: { ...place, byteLength: size, lastModified },
      reopens: keys,
    };
  }

  return async function reopen(keys: readonly FilmKey[]): Promise<void> {
    const wanted = new Set(keys);
    const files = keptFiles(catalogue().films.filter((entry) => wanted.has(entry.id)));
    const kept = new Map((await handles.all().catch(() => [])).map(({ id, handle }) => [id, handle]));
    const rootOf = allowedRoots(kept);
    // Asked one after the other, before any file is read: the browser answers only to a fresh click.
    for (const { place } of files) if (place?.handleId) await rootOf(place.handleId).catch(() => null);
    const found: OpeningFile[] = [];
    for (let first = 0; first < files.length; first += atOnce) {
      const some = files.slice(first, first + atOnce).map((file) =>
        fileOf(file, rootOf).catch((error: unknown) => {
          catalogue().failReopening(file.keys, toOsseletError(error));
          return null;
        }),
      );
      found.push(...(await Promise.all(some)).filter((file) => file !== null));
    }
    await open(found);
    const lost = catalogue().films.filter(({ id, status }) => wanted.has(id) && status === 'opening');
    catalogue().failReopening(lost.map(({ id }) => id));
  };
}

/** Films of one file are read from it at once. */
function keptFiles(entries: readonly CatalogueEntry[]): KeptFile[] {
  const files = new Map<string, KeptFile>();
  for (const { id, fileName, place, status } of entries) {
    if (status !== 'to-reopen') continue;
    const name = place?.path.at(-1) ?? fileName;
    const where = place === null ? id : JSON.stringify([place.handleId, place.copyId, place.path]);
    files.set(where, { place, name, keys: [...(files.get(where)?.keys ?? []), id] });
  }
  return [...files.values()];
}

function toGiveAgain({ path }: FilePlace): OsseletError {
  const [name = ''] = path;
  return path.length > 1
    ? appError('folder-to-give-again', { folder: name })
    : appError('file-to-give-again', { file: name });
}
