/** What a session is to the screen: the stores that components read, and the verbs that they call. */
import type { StoreApi } from 'zustand/vanilla';
import type {
  AnnotationsSlice,
  AlikeSlice,
  AssistSlice,
  RegionsSlice,
  Return,
  ToolsSlice,
} from '../../annotations/index.ts';
import type { CatalogueSlice } from '../../catalogue/index.ts';
import type { CodecClient } from '../../dicom/ui.ts';
import type { BackendWish } from '../../embeddings/index.ts';
import type { Offline } from '../../offline/ui.ts';
import type { SearchSlice } from '../../search/index.ts';
import type { PromptEditsSlice, StandingSlice, ZeroshotSlice } from '../../zeroshot/index.ts';
import type { KeySettings } from '../commands/keySettings.ts';
import type { Subscribe } from './calm.ts';
import type { Agreeing } from './agreeing.ts';
import type { Authors } from './authors.ts';
import type { BurnedIn } from './burnedIn.ts';
import type { CopyingControl } from './copying.ts';
import type { Display } from './displayed.ts';
import type { Engine } from './engine.ts';
import type { Exporting } from './exporting.ts';
import type { SessionHeads } from './heads/startHeads.ts';
import type { InterruptedIndexing } from './indexing/interrupted.ts';
import type { SessionIndexing } from './indexing/startIndexing.ts';
import type { Openers } from './openers.ts';
import type { BackupControl } from '../backup/backup.ts';
import type { LogCare } from '../logCare/logCare.ts';
import type { SessionPacs } from './pacs/startPacs.ts';
import type { StudyLog } from './pacs/studyLog.ts';
import type { TrainingSets } from './trainingSets.ts';
import type { PrivacyOptions, SessionPrivacy } from './privacy.ts';
import type { OntologyInUse } from './ontology.ts';
import type { ReadFirst } from './readFirst.ts';
import type { Review } from './review/review.ts';
import type { Presentations } from './presentations.ts';
import type { OpenProgress } from './progress.ts';

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
