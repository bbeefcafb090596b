/**
 * The only place that joins the rooms: it makes the stores, hands each the functions of the others as values, and
 * follows what is chosen. Components read the stores and call their verbs; nothing of React is known here.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  createAnnotationLog,
  createAnnotationsSlice,
  createRegionsSlice,
  createToolsSlice,
  type AnnotationsSlice,
  type RegionsSlice,
  type ToolsSlice,
} from '../../annotations/index.ts';
import { createCatalogueSlice, isReadable, type CatalogueSlice } from '../../catalogue/index.ts';
import type { FilmKey } from '../../dicom/index.ts';
import { startCodec, type CodecClient } from '../../dicom/ui.ts';
import type { BackendWish } from '../../embeddings/index.ts';
import { toOsseletError, type OsseletError } from '../../foundation/index.ts';
import type { Offline } from '../../offline/ui.ts';
import { drawPhantoms } from '../../phantom/ui.ts';
import { createSearchSlice, type SearchSlice } from '../../search/index.ts';
import { openBrowserStorage, type Storage } from '../../storage/index.ts';
import { createCopies } from '../../storage/ui.ts';
import { createZeroshotSlice, type StandingSlice, type ZeroshotSlice } from '../../zeroshot/index.ts';
import { createKeySettings, type KeySettings } from '../commands/keySettings.ts';
import { askToPersist } from '../keeping/disk.ts';
import type { Given } from '../opening/given.ts';
import { calmSubscription, type Subscribe } from './calm.ts';
import { askingPorts, followEngine } from './asking.ts';
import { createCopying, type CopyingControl } from './copying.ts';
import { createDisplay, type Display } from './displayed.ts';
import type { Engine } from './engine.ts';
import { createFilmEmbedder, type FilmEmbedder } from './filmEmbedder.ts';
import { followReadings, followRemovals, followSelection } from './follow.ts';
import { createOpening } from './opening.ts';
import { startKeeping } from './offline.ts';
import { startEngine } from './startEngine.ts';
import { createPlaces } from './places.ts';
import { createReadFirst, followSeen, type ReadFirst } from './readFirst.ts';
import { createReopening } from './reopening.ts';
import { createPresentations, type Presentations } from './presentations.ts';
import { createStanding } from './standing.ts';

export interface Session {
  readonly engine: Engine;
  readonly display: Display;
  readonly catalogue: StoreApi<CatalogueSlice>;
  /** For the screen: tells of changes of the catalogue, not of each of thousands. */
  readonly followCatalogue: Subscribe;
  readonly zeroshot: StoreApi<ZeroshotSlice>;
  readonly standing: StoreApi<StandingSlice>;
  readonly search: StoreApi<SearchSlice>;
  readonly annotations: StoreApi<AnnotationsSlice>;
  readonly tools: StoreApi<ToolsSlice>;
  readonly presentations: StoreApi<Presentations>;
  readonly keys: StoreApi<KeySettings>;
  readonly readFirst: StoreApi<ReadFirst>;
  readonly regions: StoreApi<RegionsSlice>;
  readonly copying: CopyingControl;
  readonly offline: Offline;
  readonly openGiven: (given: Given) => Promise<void>;
  readonly openPhantoms: () => Promise<void>;
  /** Films of earlier sessions; to be called while the person has just clicked or pressed a key. */
  readonly reopen: (keys: readonly FilmKey[]) => Promise<void>;
  readonly cancelOpening: () => void;
  readonly readTags: CodecClient['tags'];
}

export interface SessionOptions {
  readonly modelUrl: string;
  readonly backend: BackendWish;
}

export function startSession({ modelUrl, backend }: SessionOptions): Session {
  const storage = openBrowserStorage();
  const codec = startCodec();
  const engine = startEngine(storage.settings, { modelUrl, backend });
  const catalogue = createStore(createCatalogueSlice({ storage }));
  const embedder = createFilmEmbedder({
    codec,
    storage,
    encoder: engine.client,
    keepFilm: (key, picture) => catalogue.getState().keep(key, picture),
  });
  const log = createAnnotationLog(storage);
  const annotations = createStore(createAnnotationsSlice({ log }));
  const ports = askingPorts(engine, embedder);
  const zeroshot = createStore(createZeroshotSlice(ports));
  const stores = {
    catalogue,
    zeroshot,
    standing: createStanding({ catalogue, engine, zeroshot, ports }),
    search: makeSearch(engine, catalogue, embedder),
    annotations,
    presentations: createPresentations(),
    tools: createStore(createToolsSlice({ log: annotations.getState })),
    keys: createKeySettings(storage.settings),
    readFirst: createReadFirst({ settings: storage.settings, log }),
    regions: createStore(createRegionsSlice()),
  };
  const display = createDisplay((key) => codec.frame(key));
  followReadings(catalogue, (key) => {
    embedder.forget(key);
    stores.zeroshot.getState().forget(key);
  });
  followSelection(catalogue, display, (key) => annotations.getState().loadFilm(key));
  followRemovals(catalogue, (key) => void codec.close(key).catch(() => undefined));
  followEngine(engine, stores.zeroshot);
  void catalogue.getState().restore();
  void stores.keys.getState().restore();
  void stores.readFirst.getState().restore();
  followSeen(stores);
  const readTags = (key: string) => codec.tags(key);
  const followCatalogue = calmSubscription(catalogue);
  const copying = createCopying({ copies: createCopies(), ...storage });
  copying.follow(catalogue);
  void copying.restore();
  const opened = makeOpening(codec, catalogue, embedder, storage, copying, stores.presentations);
  const offline = startKeeping(engine, modelUrl);
  return { engine, display, readTags, followCatalogue, copying, offline, ...stores, ...opened };
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
      isOpen: (key) => catalogue.getState().films.some((entry) => entry.id === key && isReadable(entry)),
    }),
  );
}

function makeOpening(
  codec: CodecClient,
  catalogue: StoreApi<CatalogueSlice>,
  embedder: FilmEmbedder,
  storage: Storage,
  copying: CopyingControl,
  presentations: StoreApi<Presentations>,
): Pick<Session, 'openGiven' | 'openPhantoms' | 'reopen' | 'cancelOpening'> {
  const opening = createOpening({
    codec,
    catalogue: catalogue.getState,
    picture: (key) => embedder.picture(key),
    embedFilm: (key) => embedder.embedFilm(key, { fresh: false, priority: 'background' }),
    addPresentation: (presentation) => presentations.getState().add(presentation),
    show: (film) => catalogue.getState().select(film.key),
  });
  const places = createPlaces({ ...storage, copyId: (given) => copying.copyId(given) });
  // A handle too many does no harm: the next start prunes it.
  places.prune().catch(() => undefined);
  const refuse = (name: string, error: OsseletError): void => {
    const { arrive, refuse } = catalogue.getState();
    refuse(arrive(name), error);
  };
  return {
    openGiven: ({ files, refused }) => {
      for (const { name, error } of refused) refuse(name, error);
      void askToPersist();
      return opening.openFiles(
        files.map((given) => {
          const { file, path } = given;
          return { name: file.name, path, content: file, place: places.placeOf(given) };
        }),
      );
    },
    openPhantoms: () =>
      drawPhantoms().then(
        (films) =>
          opening.openFiles(films.map(({ fileName, bytes }) => ({ name: fileName, content: bytes }))),
        (error: unknown) => refuse('fantome-main.dcm', toOsseletError(error)),
      ),
    reopen: createReopening({
      catalogue: catalogue.getState,
      handles: storage.handles,
      copyOf: (place) => copying.copyOf(place),
      open: (files) => opening.openFiles(files),
    }),
    cancelOpening: () => opening.cancel(),
  };
}
