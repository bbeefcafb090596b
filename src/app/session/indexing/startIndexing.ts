/** The indexing of this session, and what it remembers for the next one. */
import type { StoreApi } from 'zustand/vanilla';
import type { CatalogueSlice } from '../../../catalogue/index.ts';
import type { FilmKey } from '../../../dicom/index.ts';
import type { Storage } from '../../../storage/index.ts';
import type { Engine } from '../engine.ts';
import type { FilmEmbedder } from '../filmEmbedder.ts';
import type { OpeningFile } from '../opening.ts';
import { createIndexing, type Indexing } from './indexing.ts';
import { createInterrupted, type InterruptedIndexing } from './interrupted.ts';
import { createUnfinished, type Unfinished } from './unfinished.ts';

export interface IndexingParts {
  readonly engine: Engine;
  readonly embedder: () => FilmEmbedder;
  readonly catalogue: StoreApi<CatalogueSlice>;
  readonly storage: Storage;
}

export type SessionIndexing = Indexing & { readonly unfinished: Unfinished };

export function startIndexing({ engine, embedder, catalogue, storage }: IndexingParts): SessionIndexing {
  const indexing = createIndexing({
    embedFilm: (key) => embedder().embedFilm(key, { fresh: false, priority: 'background' }),
    isIndexed: (key) => embedder().holds(key),
    engine: engine.client,
    catalogue,
    settings: storage.settings,
  });
  return { ...indexing, unfinished: createUnfinished(storage.settings) };
}

interface InterruptedParts extends Omit<IndexingParts, 'embedder'> {
  readonly indexing: SessionIndexing;
  /** Resolves when the films of earlier sessions are in the list. */
  readonly restored: Promise<void>;
  readonly reopen: (keys: readonly FilmKey[]) => Promise<void>;
  readonly openFiles: (files: readonly OpeningFile[]) => Promise<void>;
}

export function startInterrupted(parts: InterruptedParts): InterruptedIndexing {
  const { engine, catalogue, storage, indexing, restored, reopen, openFiles } = parts;
  const interrupted = createInterrupted({
    catalogue: catalogue.getState,
    embeddings: storage.embeddings,
    handles: storage.handles,
    unfinished: indexing.unfinished,
    modelHash: async () => (await engine.client()).modelHash,
    reopen,
    open: openFiles,
  });
  // Without storage or engine there is nothing to offer: the page says both elsewhere.
  restored.then(() => interrupted.find()).catch(() => undefined);
  return interrupted;
}

/** Remembers the folders of these files until all are read; who stops the opening stops that too. */
export async function rememberFolders(
  { unfinished }: SessionIndexing,
  files: readonly OpeningFile[],
  open: (files: readonly OpeningFile[]) => Promise<void>,
): Promise<void> {
  // A file given by itself stands alone in its path: only what lies in a folder can be walked to again.
  const inFolder = files.flatMap(({ place }) => (place && place.path.length > 1 ? [place.handleId] : []));
  const ids = [...new Set(inFolder)].filter((id) => id !== null);
  void unfinished.add(ids);
  await open(files).finally(() => unfinished.remove(ids));
}
