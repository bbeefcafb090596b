/**
 * An indexing that the end of a session interrupted, found at the next start and taken up again in one click: kept films
 * without a vector of the active model, and folders that were not read to the end. Nothing is embedded twice: only what
 * lacks a vector is read again.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CatalogueSlice } from '../../../catalogue/index.ts';
import type { FilmKey } from '../../../dicom/index.ts';
import { filmOfEmbedding } from '../../../embeddings/index.ts';
import { toOsseletError } from '../../../foundation/index.ts';
import type { HandleRecord, Storage } from '../../../storage/index.ts';
import { walkHandle } from '../../opening/walkHandle.ts';
import { allowReading } from '../fileAt.ts';
import type { OpeningFile } from '../opening.ts';
import { filesLeft, offerOf, type Interrupted } from './offer.ts';
import type { Unfinished } from './unfinished.ts';

export interface InterruptedPorts {
  readonly catalogue: () => CatalogueSlice;
  readonly embeddings: Pick<Storage['embeddings'], 'keysOfModel'>;
  readonly handles: Pick<Storage['handles'], 'all'>;
  readonly unfinished: Unfinished;
  /** Of the active model. */
  readonly modelHash: () => Promise<string>;
  readonly reopen: (keys: readonly FilmKey[]) => Promise<void>;
  readonly open: (files: readonly OpeningFile[]) => Promise<void>;
}

export interface InterruptedIndexing {
  readonly store: StoreApi<Interrupted>;
  /** Once the films of earlier sessions are in the list. */
  find(): Promise<void>;
  /** While the person has just clicked: the browser asks whether the folders may be read. */
  takeUp(): Promise<void>;
  /** Not in this session; folders are not offered again. */
  decline(): Promise<void>;
}

const nothing: Interrupted = { missing: new Set(), folders: [] };

export function createInterrupted(ports: InterruptedPorts): InterruptedIndexing {
  const { catalogue, embeddings, handles, unfinished, modelHash, reopen, open } = ports;
  const store = createStore<Interrupted>(() => nothing);

  /** What is not allowed says so in the list, and stays on offer. */
  async function isAllowed({ handle }: HandleRecord): Promise<boolean> {
    try {
      await allowReading(handle);
      return true;
    } catch (error) {
      const { arrive, refuse } = catalogue();
      refuse(arrive(handle.name), toOsseletError(error));
      return false;
    }
  }

  async function readOn({ id, handle }: HandleRecord): Promise<void> {
    const given = await walkHandle(handle);
    const { films, arrive, refuse } = catalogue();
    for (const { name, error } of given.refused) refuse(arrive(name), error);
    await open(
      filesLeft(given, id, films).map(({ file, path }) => {
        const { name, size: byteLength, lastModified } = file;
        const place = { path, byteLength, lastModified, handleId: id, copyId: null };
        return { name, path, content: file, place };
      }),
    );
    await unfinished.remove([id]);
  }

  return {
    store,
    async find() {
      const ids = new Set(await unfinished.all());
      const folders = (await handles.all()).filter(({ id }) => ids.has(id));
      store.setState({ folders });
      const indexed = new Set((await embeddings.keysOfModel(await modelHash())).map(filmOfEmbedding));
      const kept = catalogue().films.filter(({ id, film }) => film !== null && !indexed.has(id));
      store.setState({ missing: new Set(kept.map(({ id }) => id)) });
    },
    async takeUp() {
      const { folders } = store.getState();
      const offer = offerOf(store.getState(), catalogue().films);
      const allowed: HandleRecord[] = [];
      for (const folder of folders) if (await isAllowed(folder)) allowed.push(folder);
      store.setState({ folders: folders.filter((folder) => !allowed.includes(folder)) });
      await reopen(offer?.missing ?? []);
      for (const folder of allowed) await readOn(folder);
    },
    async decline() {
      const { folders } = store.getState();
      store.setState(nothing);
      await unfinished.remove(folders.map(({ id }) => id));
    },
  };
}
