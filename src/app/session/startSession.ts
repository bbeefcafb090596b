/**
 * The only place that joins the rooms: it makes the stores, hands each the functions of the others as values, and
 * follows what is chosen. Components read the stores and call their verbs; nothing of React is known here.
 */
import { createStore } from 'zustand/vanilla';
import {
  alone,
  createAnnotationLog,
  createAnnotationsSlice,
  createRegionsSlice,
  createTabs,
  createToolsSlice,
  marksOn,
  returnsIn,
} from '../../annotations/index.ts';
import { createCatalogueSlice } from '../../catalogue/index.ts';
import type { FilmKey } from '../../dicom/index.ts';
import { startCodec } from '../../dicom/ui.ts';
import { createTextReader } from '../../ocr/ui.ts';
import { createZeroshotSlice } from '../../zeroshot/index.ts';
import { createKeySettings } from '../commands/keySettings.ts';
import { calmSubscription } from './calm.ts';
import { askingPorts, createPrompts } from './asking.ts';
import { createAlike } from './alike.ts';
import { createAgreeing } from './agreeing.ts';
import { createAssist } from './assisting.ts';
import { createAuthors } from './authors.ts';
import { createBurnedIn } from './burnedIn.ts';
import { createCopying } from './copying.ts';
import { createDisplay } from './displayed.ts';
import { createExporting } from './exporting.ts';
import { createFilmEmbedder, type FilmEmbedder } from './filmEmbedder.ts';
import { followChoices, restoreSettings } from './followChoices.ts';
import { startHeads } from './heads/startHeads.ts';
import { startIndexing, startInterrupted } from './indexing/startIndexing.ts';
import { startKeeping } from './offline.ts';
import { createOpeners } from './openers.ts';
import { startBackup } from './startBackup.ts';
import { startLogCare } from './startLogCare.ts';
import { startEngine } from './startEngine.ts';
import { startPacs } from './pacs/startPacs.ts';
import { createStudyLog } from './pacs/studyLog.ts';
import { createTrainingSets } from './trainingSets.ts';
import { openKept, startPrivacy } from './privacy.ts';
import { createOntology } from './ontology.ts';
import { createReadFirst } from './readFirst.ts';
import { startReview } from './review/startReview.ts';
import { createPresentations } from './presentations.ts';
import { createProgress } from './progress.ts';
import { listedFilm } from './listedFilm.ts';
import { createSearching } from './searching.ts';
import { seenLog } from './seenLog.ts';
import { createStanding } from './standing.ts';
import { createWithheld } from './withheld.ts';
import type { Session, SessionOptions } from './session.ts';

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
  const closeFilm = (key: FilmKey) => void codec.close(key).catch(() => undefined);
  followChoices({ stores, engine, display, embedder, searching, assist, closeFilm });
  restoreSettings(stores);
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
