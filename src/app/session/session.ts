/**
 * The only place that joins the rooms: it makes the stores, hands each the functions of the others as values, and
 * follows what is chosen. Components read the stores and call their verbs; nothing of React is known here.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  alone,
  createAnnotationLog,
  createAnnotationsSlice,
  createRegionsSlice,
  createTabs,
  createToolsSlice,
  marksOn,
  returnsIn,
  type AnnotationsSlice,
  type AlikeSlice,
  type AssistSlice,
  type RegionsSlice,
  type Return,
  type ToolsSlice,
} from '../../annotations/index.ts';
import { createCatalogueSlice, type CatalogueSlice } from '../../catalogue/index.ts';
import type { FilmKey } from '../../dicom/index.ts';
import { startCodec, type CodecClient } from '../../dicom/ui.ts';
import type { BackendWish } from '../../embeddings/index.ts';
import type { Offline } from '../../offline/ui.ts';
import { createTextReader } from '../../ocr/ui.ts';
import type { SearchSlice } from '../../search/index.ts';
import {
  createZeroshotSlice,
  type PromptEditsSlice,
  type StandingSlice,
  type ZeroshotSlice,
} from '../../zeroshot/index.ts';
import { createKeySettings, type KeySettings } from '../commands/keySettings.ts';
import { calmSubscription, type Subscribe } from './calm.ts';
import { askingPorts, createPrompts, followEngine } from './asking.ts';
import { createAlike } from './alike.ts';
import { createAgreeing, type Agreeing } from './agreeing.ts';
import { createAssist, followAssist } from './assisting.ts';
import { createAuthors, type Authors } from './authors.ts';
import { createBurnedIn, type BurnedIn } from './burnedIn.ts';
import { createCopying, type CopyingControl } from './copying.ts';
import { createDisplay, type Display } from './displayed.ts';
import type { Engine } from './engine.ts';
import { createExporting, type Exporting } from './exporting.ts';
import { createFilmEmbedder, type FilmEmbedder } from './filmEmbedder.ts';
import { followReadings, followRemovals, followSelection } from './follow.ts';
import { startHeads, type SessionHeads } from './heads/startHeads.ts';
import type { InterruptedIndexing } from './indexing/interrupted.ts';
import { startIndexing, startInterrupted, type SessionIndexing } from './indexing/startIndexing.ts';
import { startKeeping } from './offline.ts';
import { createOpeners, type Openers } from './openers.ts';
import type { BackupControl } from '../backup/backup.ts';
import { startBackup } from './startBackup.ts';
import type { LogCare } from '../logCare/logCare.ts';
import { startLogCare } from './startLogCare.ts';
import { startEngine } from './startEngine.ts';
import { startPacs, type SessionPacs } from './pacs/startPacs.ts';
import { createStudyLog, type StudyLog } from './pacs/studyLog.ts';
import { createTrainingSets, type TrainingSets } from './trainingSets.ts';
import { openKept, startPrivacy, type PrivacyOptions, type SessionPrivacy } from './privacy.ts';
import { createOntology, type OntologyInUse } from './ontology.ts';
import { createReadFirst, followSeen, type ReadFirst } from './readFirst.ts';
import type { Review } from './review/review.ts';
import { startReview } from './review/startReview.ts';
import { createPresentations, type Presentations } from './presentations.ts';
import { createProgress, type OpenProgress } from './progress.ts';
import { listedFilm } from './listedFilm.ts';
import { createSearching, followTools } from './searching.ts';
import { seenLog } from './seenLog.ts';
import { createStanding } from './standing.ts';
import { createWithheld, followReader } from './withheld.ts';

export interface Session extends Omit<Openers, 'openFiles'>, SessionHeads {
  readonly engine: Engine;
  readonly display: Display;
  readonly catalogue: StoreApi<CatalogueSlice>;
  /** For the screen: tells of changes of the catalogue, not of each of thousands. */
  readonly followCatalogue: Subscribe;
  readonly zeroshot: StoreApi<ZeroshotSlice>;
  readonly standing: StoreApi<StandingSlice>;
  readonly prompts: StoreApi<PromptEditsSlice>;
  readonly search: StoreApi<SearchSlice>;
  readonly annotations: StoreApi<AnnotationsSlice>;
  readonly tools: StoreApi<ToolsSlice>;
  readonly assist: StoreApi<AssistSlice>;
  readonly alike: StoreApi<AlikeSlice>;
  readonly presentations: StoreApi<Presentations>;
  readonly keys: StoreApi<KeySettings>;
  readonly readFirst: StoreApi<ReadFirst>;
  readonly authors: StoreApi<Authors>;
  readonly ontology: StoreApi<OntologyInUse>;
  readonly regions: StoreApi<RegionsSlice>;
  readonly review: StoreApi<Review>;
  readonly copying: CopyingControl;
  readonly backup: BackupControl;
  readonly logCare: LogCare;
  readonly privacy: SessionPrivacy;
  readonly offline: Offline;
  readonly pacs: SessionPacs;
  readonly studyLog: StudyLog;
  readonly indexing: SessionIndexing;
  readonly interrupted: InterruptedIndexing;
  readonly readTags: CodecClient['tags'];
  readonly exporting: Exporting;
  readonly trainingSets: TrainingSets;
  readonly burnedIn: StoreApi<BurnedIn>;
  readonly agreeing: Agreeing;
  readonly openProgress: OpenProgress;
  /** What was sent back, as far as the reader at work may see it. */
  readonly returns: () => Promise<readonly Return[]>;
}

export interface SessionOptions {
  readonly modelUrl: string;
  readonly backend: BackendWish;
  readonly privacy: PrivacyOptions;
}

export function startSession({ modelUrl, backend, privacy: known }: SessionOptions): Session {
  const kept = openKept(known);
  const { storage } = kept;
  const codec = startCodec();
  const engine = startEngine(storage.settings, { modelUrl, backend });
  const catalogue = createStore(createCatalogueSlice({ storage }));
  const tabs = storage.persistence === 'browser' ? createTabs() : alone;
  const tell = (keys: readonly FilmKey[]): void => {
    tabs.tell(keys);
    withheld.hear(keys);
    void backup.note();
    logCare.note();
  };
  const log = createAnnotationLog(storage, { tabs: { tell } });
  const indexing = startIndexing({ engine, embedder: () => embedder, catalogue, storage });
  const seen = seenLog(log, () => annotations.getState());
  const withheld = createWithheld({
    log,
    annotations: () => annotations.getState(),
    isReadFirst: () => stores.readFirst.getState().isOn,
    onChange: () => void searching.search.getState().refresh(),
  });
  const searching = createSearching({
    engine,
    catalogue,
    storage,
    log: seen,
    withheld: (listed) => withheld.films(listed),
    embedFilm: (...film) => embedder.embedFilm(...film),
  });
  const embedder: FilmEmbedder = createFilmEmbedder({
    codec,
    storage,
    encoder: engine.client,
    keepFilm: (key, picture) => catalogue.getState().keep(key, picture),
    onEmbedded: indexing.settle,
    onVector: searching.hear,
  });
  const annotations = createStore(createAnnotationsSlice({ log }));
  tabs.hear((keys) => {
    withheld.hear(keys);
    void annotations.getState().hear(keys);
  });
  const prompts = createPrompts(engine, storage.settings);
  const ports = askingPorts(engine, embedder, prompts, codec);
  const zeroshot = createStore(createZeroshotSlice(ports));
  const stores = {
    catalogue,
    prompts,
    zeroshot,
    standing: createStanding({ catalogue, engine, zeroshot, ports }),
    search: searching.search,
    annotations,
    presentations: createPresentations(),
    tools: createStore(
      createToolsSlice({
        log: annotations.getState,
        filmOf: listedFilm(catalogue),
        marksOf: (key) => marksOn(annotations.getState(), key),
      }),
    ),
    keys: createKeySettings(storage.settings),
    readFirst: createReadFirst({ settings: storage.settings, log: seen }),
    authors: createAuthors({ settings: storage.settings, annotations }),
    ontology: createOntology(storage.settings),
    regions: createStore(createRegionsSlice()),
  };
  const assisting = {
    engine,
    catalogue,
    embedFilm: (...film: Parameters<FilmEmbedder['embedFilm']>) => embedder.embedFilm(...film),
    tools: stores.tools,
  };
  const assist = createAssist(assisting);
  const markOf = ({ filmKey, markId }: { readonly filmKey: FilmKey; readonly markId: string }) =>
    marksOn(annotations.getState(), filmKey).get(markId) ?? null;
  const alike = createAlike({ ...assisting, markOf });
  const display = createDisplay((key) => codec.frame(key));
  followReadings(catalogue, (key) => {
    embedder.forget(key);
    searching.forget(key);
    stores.zeroshot.getState().forget(key);
  });
  followSelection(catalogue, display, (key) => annotations.getState().loadFilm(key));
  const closeFilm = (key: FilmKey) => void codec.close(key).catch(() => undefined);
  followRemovals(catalogue, closeFilm);
  followEngine(engine, stores.zeroshot);
  followTools(stores.tools, stores.search);
  followReader(stores);
  followAssist(assist, stores.tools, stores.search);
  void stores.keys.getState().restore();
  void stores.readFirst.getState().restore();
  void stores.authors.getState().restore();
  void stores.ontology.getState().restore();
  followSeen(stores);
  const readTags = (key: string) => codec.tags(key);
  const followCatalogue = calmSubscription(catalogue);
  const copying = createCopying({ copies: kept.copies, ...storage });
  copying.follow(catalogue);
  void copying.restore();
  const privacy = startPrivacy(known, { kept, copying, log, stores, closeFilm });
  const { restored } = privacy;
  void restored.then(searching.joinKept);
  const { openFiles, ...opened } = createOpeners({
    codec,
    embedder,
    storage,
    copying,
    indexing,
    fromPacs: (place) => pacs.readAgain(place),
    ...stores,
  });
  const pacs = startPacs({ all: known.config.pacs, catalogue, openFiles });
  void restored.then(() => pacs.openLink(location.href));
  const interrupted = startInterrupted({
    engine,
    catalogue,
    storage,
    indexing,
    restored,
    openFiles,
    ...opened,
  });
  const joined = { storage, log, embedder, searching, restored, asking: ports };
  const review = startReview({ ...joined, ...stores, reopen: opened.reopen });
  const learned = startHeads({ ...joined, seen, engine, ...stores });
  const offline = startKeeping(engine, modelUrl);
  const agreeing = createAgreeing({ log: seen, storage, catalogue });
  const openProgress = createProgress({ storage, log, review, ...stores });
  const exporting = createExporting({ codec, storage, log, ...stores });
  const burnedIn = createBurnedIn({ codec, reader: createTextReader(), annotations });
  const trainingSets = createTrainingSets({ codec, storage, log: seen, exporting, ...stores });
  const { clientOf } = pacs.store.getState();
  const studyLog = createStudyLog({ storage, log, exporting, catalogue, clientOf, sending: pacs.sending });
  const backup = startBackup({ storage, privacy });
  const logCare = startLogCare(privacy);
  const background = {
    pacs,
    studyLog,
    backup,
    logCare,
    copying,
    privacy,
    offline,
    indexing,
    interrupted,
    review,
    ...learned,
  };
  return {
    engine,
    display,
    assist,
    alike,
    readTags,
    exporting,
    trainingSets,
    burnedIn,
    agreeing,
    openProgress,
    returns: async () => returnsIn(await seen.all()),
    followCatalogue,
    ...background,
    ...stores,
    ...opened,
  };
}
