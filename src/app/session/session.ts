/**
 * The only place that joins the rooms: it makes the stores, hands each the functions of the others as values, and
 * follows what is chosen. Components read the stores and call their verbs; nothing of React is known here.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  createAnnotationLog,
  createAnnotationsSlice,
  type AnnotationsSlice,
} from '../../annotations/index.ts';
import { createCatalogueSlice, isSelectable, type CatalogueSlice } from '../../catalogue/index.ts';
import { startCodec, type CodecClient } from '../../dicom/ui.ts';
import type { BackendWish } from '../../embeddings/index.ts';
import { drawPhantoms } from '../../phantom/ui.ts';
import { createSearchSlice, type SearchSlice } from '../../search/index.ts';
import { openBrowserStorage } from '../../storage/index.ts';
import { createZeroshotSlice, zeroshotModel, type ZeroshotSlice } from '../../zeroshot/index.ts';
import { createDisplay, type Display } from './displayed.ts';
import { startEngine, type Engine } from './engine.ts';
import { createFilmEmbedder, type FilmEmbedder } from './filmEmbedder.ts';
import { createOpening } from './opening.ts';

export interface Session {
  readonly engine: Engine;
  readonly display: Display;
  readonly catalogue: StoreApi<CatalogueSlice>;
  readonly zeroshot: StoreApi<ZeroshotSlice>;
  readonly search: StoreApi<SearchSlice>;
  readonly annotations: StoreApi<AnnotationsSlice>;
  readonly openFiles: (files: readonly File[]) => Promise<void>;
  readonly openPhantoms: () => Promise<void>;
  readonly cancelOpening: () => void;
}

export interface SessionOptions {
  readonly modelUrl: string;
  readonly backend: BackendWish;
}

export function startSession({ modelUrl, backend }: SessionOptions): Session {
  const storage = openBrowserStorage();
  const codec = startCodec();
  const engine = startEngine(modelUrl, backend);
  const embedder = createFilmEmbedder({ codec, storage, encoder: engine.client });
  const catalogue = createStore(createCatalogueSlice({ storage }));
  const stores = {
    catalogue,
    zeroshot: makeZeroshot(engine, embedder),
    search: makeSearch(engine, catalogue, embedder),
    annotations: createStore(createAnnotationsSlice({ log: createAnnotationLog(storage) })),
  };
  const display = createDisplay((key) => codec.frame(key));
  followSelection(stores, display);
  followEngine(engine, stores.zeroshot);
  void catalogue.getState().restore();
  return { engine, display, ...stores, ...makeOpening(codec, engine, catalogue, embedder) };
}

function makeZeroshot(engine: Engine, embedder: FilmEmbedder): StoreApi<ZeroshotSlice> {
  return createStore(
    createZeroshotSlice({
      embedTexts: async (sentences) => (await engine.client()).embedTexts(sentences),
      embedFilmVector: (key, fresh) => embedder.embedFilm(key, { fresh, priority: 'screen' }),
      similarityMap: async (key, sentence) => (await engine.client()).similarityMap(key, sentence),
      model: () => {
        const state = engine.store.getState();
        if (state.kind === 'failed') throw state.error;
        return state.kind === 'ready' ? zeroshotModel(state.client.model, state.report.backend) : null;
      },
    }),
  );
}

function makeSearch(
  engine: Engine,
  catalogue: StoreApi<CatalogueSlice>,
  embedder: FilmEmbedder,
): StoreApi<SearchSlice> {
  return createStore(
    createSearchSlice({
      embedText: async (sentence) => (await (await engine.client()).embedTexts([sentence]))[0] ?? null,
      embedFilm: (key) => embedder.embedFilm(key, { fresh: false, priority: 'screen' }),
      modelHash: async () => (await engine.client()).modelHash,
      vectors: () => Promise.resolve(embedder.heldVectors()),
      isOpen: (key) => catalogue.getState().films.some((entry) => entry.id === key && isSelectable(entry)),
    }),
  );
}

type Stores = Pick<Session, 'catalogue' | 'annotations'>;

/** The chosen films are read and drawn; what was said of the film on screen is loaded with it. */
function followSelection({ catalogue, annotations }: Stores, display: Display): void {
  catalogue.subscribe((now, before) => {
    if (now.selectedKey !== before.selectedKey) {
      void display.show('main', now.selectedKey);
      if (now.selectedKey !== null) void annotations.getState().loadFilm(now.selectedKey);
    }
    if (now.compareKey !== before.compareKey) void display.show('compare', now.compareKey);
  });
}

/** A question asked while the engine was starting is answered when it is there, or told why it will not be. */
function followEngine(engine: Engine, zeroshot: StoreApi<ZeroshotSlice>): void {
  engine.store.subscribe((now, before) => {
    if (before.kind === 'starting' && now.kind !== 'starting') void zeroshot.getState().engineSettled();
  });
}

function makeOpening(
  codec: CodecClient,
  engine: Engine,
  catalogue: StoreApi<CatalogueSlice>,
  embedder: FilmEmbedder,
): Pick<Session, 'openFiles' | 'openPhantoms' | 'cancelOpening'> {
  const opening = createOpening({
    codec,
    catalogue: catalogue.getState,
    embedFilm: (key) => embedder.embedFilm(key, { fresh: false, priority: 'background' }),
    letterboxSide: () =>
      engine.client().then(
        (client) => client.model.manifest.imageInput.letterboxSide,
        () => null,
      ),
    show: (film) => catalogue.getState().select(film.key),
  });
  return {
    openFiles: (files) => opening.openFiles(files.map((file) => ({ name: file.name, content: file }))),
    openPhantoms: async () => {
      const films = await drawPhantoms();
      await opening.openFiles(films.map(({ fileName, bytes }) => ({ name: fileName, content: bytes })));
    },
    cancelOpening: () => opening.cancel(),
  };
}
