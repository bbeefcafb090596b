/** What leaves as files and comes in from files: joins the log, the list of films and the forms of export. */
import type { StoreApi } from 'zustand/vanilla';
import {
  loadExport,
  unveiled,
  type AnnotationLog,
  type AnnotationsSlice,
  type FilmStatements,
  type ImportPlan,
  type MergePlan,
} from '../../annotations/index.ts';
import type { CatalogueSlice } from '../../catalogue/index.ts';
import {
  studyHeader,
  type Film,
  type FilmKey,
  type Frame,
  type Deidentified,
  type DeidentifyingOrder,
  type StudyHeader,
} from '../../dicom/index.ts';
import type { CodecClient } from '../../dicom/ui.ts';
import { erasedHashes, type Storage } from '../../storage/index.ts';
import type { OntologyInUse } from './ontology.ts';
import { seenLog } from './seenLog.ts';

export interface Exporting {
  /**
   * What stands on these films, or on all of the list, as far as whoever is at work may see it; films without a statement
   * are left out.
   */
  readonly statements: (keys: readonly FilmKey[] | null) => Promise<readonly FilmStatements[]>;
  /** The same, whoever may see it: what one reader wants black in a film leaves black. */
  readonly allStatements: Exporting['statements'];
  /** Patient and study as the file of an open film says them. */
  readonly studyOf: (key: FilmKey) => Promise<StudyHeader>;
  readonly frameOf: (key: FilmKey) => Promise<Frame>;
  /** The file of an open film without its patient; stand-ins are made with the secret of this profile. */
  readonly deidentified: (key: FilmKey, order: Omit<DeidentifyingOrder, 'keyHex'>) => Promise<Deidentified>;
  /** What a file would add, and nothing yet. Throws the typed error of its form. */
  preview(file: File): Promise<ImportPlan>;
  /** How many entries the log holds of these films, or in all; null where whoever is at work is to read one of them blind: a box more would tell. */
  logged(keys: readonly FilmKey[] | null): Promise<number | null>;
  /** The log itself, of these films or of all, those that left the list included. */
  bundle(keys: readonly FilmKey[] | null): Promise<string>;
  /** null for a file that is no bundle. Throws the typed error of one that cannot be merged. */
  previewBundle(file: File): Promise<MergePlan | null>;
  /** All of it is kept, or nothing. */
  merge(plan: MergePlan): Promise<void>;
  /** Resolves once all of it is kept, or was said not to be, with how many marks and statements that are. */
  take(plan: ImportPlan): Promise<number>;
}

interface ExportingPorts {
  readonly codec: Pick<CodecClient, 'tags' | 'frame' | 'deidentified'>;
  readonly storage: Pick<Storage, 'secret' | 'erasures'>;
  readonly log: AnnotationLog;
  readonly catalogue: StoreApi<CatalogueSlice>;
  readonly annotations: StoreApi<AnnotationsSlice>;
  readonly ontology: StoreApi<OntologyInUse>;
}

export function createExporting({
  codec,
  storage,
  log,
  catalogue,
  annotations,
  ontology,
}: ExportingPorts): Exporting {
  const films = (): Film[] => catalogue.getState().films.flatMap(({ film }) => (film === null ? [] : [film]));
  const eventsOf = async (keys: readonly FilmKey[] | null) =>
    (await log.all()).filter(({ filmKey }) => keys === null || keys.includes(filmKey));
  const seen = seenLog(log, annotations.getState);
  const statementsOf =
    (from: Pick<AnnotationLog, 'all'>): Exporting['statements'] =>
    async (keys) => {
      const [{ statementsOn }, events] = await Promise.all([loadExport(), from.all()]);
      return statementsOn(
        films().filter(({ key }) => keys === null || keys.includes(key)),
        events,
      );
    };
  return {
    statements: statementsOf(seen),
    allStatements: statementsOf(log),
    studyOf: async (key) => studyHeader((await codec.tags(key)).rows),
    frameOf: (key) => codec.frame(key),
    deidentified: async (key, order) => codec.deidentified(key, { ...order, keyHex: await storage.secret() }),
    async preview(file) {
      const [{ readImport, stillToSay }, events] = await Promise.all([loadExport(), seen.all()]);
      const bytes = new Uint8Array(await file.arrayBuffer());
      const plan = readImport(bytes, films(), ontology.getState().ontology);
      return stillToSay(plan, events);
    },
    async logged(keys) {
      const events = await eventsOf(keys);
      const { author, twice } = annotations.getState();
      return unveiled(events, author, twice).length < events.length ? null : events.length;
    },
    async bundle(keys) {
      const [{ wholeChains, writeBundle }, events, device] = await Promise.all([
        loadExport(),
        eventsOf(keys),
        log.device(),
      ]);
      return writeBundle(await wholeChains(events), { device, at: new Date() });
    },
    async previewBundle(file) {
      const [{ isBundle, readBundle, planMerge }, text] = await Promise.all([loadExport(), file.text()]);
      if (!isBundle(text)) return null;
      const listed = new Set(films().map(({ key }) => key));
      const erased = erasedHashes(await storage.erasures.tombstones());
      return planMerge(await readBundle(text), await log.all(), (key) => listed.has(key), erased);
    },
    async merge({ fresh }) {
      await log.merge(fresh);
      await annotations.getState().hear([...new Set(fresh.map(({ filmKey }) => filmKey))]);
    },
    async take(plan) {
      const { takeIn } = annotations.getState();
      const { amountIn, draftsIn } = await loadExport();
      for (const film of plan.films) {
        for (const { author, ...draft } of draftsIn(film)) await takeIn(film.filmKey, draft, author);
      }
      return plan.films.reduce((sum, film) => sum + amountIn(film), 0);
    },
  };
}
