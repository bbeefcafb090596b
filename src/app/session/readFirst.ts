/**
 * « Lire d'abord »: every prediction about a film is hidden until the reader has stated an opinion on it. The choice is
 * kept in this browser; how often opinions were changed afterwards is counted from the log.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  hasSpoken,
  isVeiled,
  ownOn,
  readFirstFigures,
  type AnnotationLog,
  type AnnotationsSlice,
  type ReadFirstFigures,
} from '../../annotations/index.ts';
import type { CatalogueSlice } from '../../catalogue/index.ts';
import type { FilmKey } from '../../dicom/index.ts';
import type { Storage } from '../../storage/index.ts';

const setting = 'read-first';

export interface ReadFirst {
  readonly isOn: boolean;
  /** null until they were counted, or where the log cannot be read. */
  readonly figures: ReadFirstFigures | null;
  /** By film and reader (`seenBy`): predictions that were on screen since the page was opened. */
  readonly seen: ReadonlySet<FilmKey>;
  readonly restore: () => Promise<void>;
  readonly choose: (isOn: boolean) => Promise<void>;
  readonly count: () => Promise<void>;
}

interface ReadFirstPorts {
  readonly settings: Storage['settings'];
  readonly log: Pick<AnnotationLog, 'all'>;
}

/** Where the browser keeps nothing, the choice lasts as long as the page. */
const nothing = (): undefined => undefined;

export function createReadFirst({ settings, log }: ReadFirstPorts): StoreApi<ReadFirst> {
  return createStore<ReadFirst>((set, get) => ({
    isOn: false,
    figures: null,
    seen: new Set(),
    restore: async () => {
      set({ isOn: (await settings.get(setting).catch(nothing)) === 'on' });
      if (get().isOn) await get().count();
    },
    choose: async (isOn) => {
      set({ isOn });
      await settings.put(setting, isOn ? 'on' : 'off').catch(nothing);
      if (isOn) await get().count();
    },
    count: async () => {
      const events = await log.all().catch(nothing);
      set({ figures: events === undefined ? null : readFirstFigures(events) });
    },
  }));
}

interface Stores {
  readonly readFirst: StoreApi<ReadFirst>;
  readonly annotations: StoreApi<AnnotationsSlice>;
  readonly catalogue: Pick<StoreApi<CatalogueSlice>, 'getState' | 'subscribe'>;
}

/** Who has seen what the model says of a film cannot speak before it any more, whatever is ticked afterwards. */
export function followSeen({ readFirst, annotations, catalogue }: Stores): void {
  const note = (): void => {
    const { selectedKey } = catalogue.getState();
    const { seen } = readFirst.getState();
    const { author, logs } = annotations.getState();
    if (selectedKey === null || seen.has(seenBy(author, selectedKey))) return;
    // Until the log is read nobody knows whether the film is to be read blind, and nothing was answered yet.
    if (logs[selectedKey] === undefined) return;
    if (isCurtained(readFirst.getState(), annotations.getState(), selectedKey)) return;
    readFirst.setState({ seen: new Set([...seen, seenBy(author, selectedKey)]) });
  };
  for (const store of [readFirst, annotations, catalogue]) store.subscribe(note);
}

/** The film stands first, so that what was erased can be forgotten. */
function seenBy(author: string, filmKey: FilmKey): string {
  return `${filmKey}\n${author}`;
}

/** Whether an opinion said now is said before the machine's: nothing shown in this session, nothing said or judged before. */
export function isBlindTo(readFirst: ReadFirst, annotations: AnnotationsSlice, filmKey: FilmKey): boolean {
  const said = ownOn(annotations, filmKey)?.events ?? [];
  const hasJudged = said.some(
    (event) =>
      event.kind === 'verdict' ||
      event.kind === 'opinion' ||
      (event.kind === 'finding' && event.termKind !== 'quality'),
  );
  return (
    isCurtained(readFirst, annotations, filmKey) &&
    !readFirst.seen.has(seenBy(annotations.author, filmKey)) &&
    !hasJudged
  );
}

/** By choice, or because two people read the film. Until the film's log is read nobody knows whether an opinion stands: hidden meanwhile. */
export function isCurtained(
  { isOn }: Pick<ReadFirst, 'isOn'>,
  annotations: AnnotationsSlice,
  filmKey: FilmKey,
): boolean {
  return (isOn && hasSpoken(annotations, filmKey) !== true) || isVeiled(annotations, filmKey);
}
