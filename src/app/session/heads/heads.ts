/**
 * Heads at this workstation: what can be learned from what was said, a training and its versions, which one is in use. A
 * training never puts its head in use: a person does, once the report was seen.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Ontology } from '../../../annotations/index.ts';
import { toOsseletError, type OsseletError } from '../../../foundation/index.ts';
import type { Head, Shelf } from '../../../heads/index.ts';
import type { ModelDescription } from '../../../models/index.ts';
import { partsOfTask, taskOf } from './task.ts';
import { trainTask, type TrainingPorts } from './trainTask.ts';
import { idOf, isUnderWay, type HeadWish, type LabelCount, type SetFacts, type Training } from './wish.ts';

export interface Heads {
  readonly wish: HeadWish;
  /** null until they were counted. */
  readonly counts: readonly LabelCount[] | null;
  /** Films that whoever is at work is to read blind: what others said of them is not in the counts. */
  readonly awaited: number;
  readonly training: Training;
  readonly facts: SetFacts | null;
  /** Of the task of the wish, lowest first. */
  readonly versions: readonly Head[];
  /** By version: films that took part and were erased since. */
  readonly erased: ReadonlyMap<number, number>;
  readonly inUse: number | null;
  /** Version whose report is on screen. */
  readonly shown: number | null;
  /** Versions that cannot be read, or a choice that was not kept. */
  readonly error: OsseletError | null;
  /** In use, of every task. */
  readonly allInUse: readonly Head[];
  readonly look: () => Promise<void>;
  readonly choose: (fields: Partial<HeadWish>) => Promise<void>;
  readonly train: () => Promise<void>;
  readonly stop: () => void;
  readonly show: (version: number) => void;
  /** null: none answers any more. */
  readonly use: (version: number | null) => Promise<void>;
  readonly restore: () => Promise<void>;
}

export interface HeadsPorts extends TrainingPorts {
  readonly count: (ontology: Ontology) => Promise<readonly LabelCount[]>;
  readonly awaited: () => Promise<number>;
}

const firstWish: HeadWish = {
  term: 'fracture',
  together: null,
  findings: [],
  population: 'patients',
  takesSex: false,
  wantedSensitivity: null,
  calibration: 'platt',
  isBalanced: true,
};

export function createHeads(ports: HeadsPorts): StoreApi<Heads> {
  const { shelf } = ports;
  let stopped = new AbortController();
  return createStore<Heads>((set, get) => {
    const taskNow = (): string => taskOf(idOf(get().wish), get().wish.population);

    async function readVersions(): Promise<void> {
      const task = taskNow();
      try {
        const { heads: versions, erased, error } = await shelf.versions(task);
        const inUse = (await shelf.inUse(task).catch(() => null))?.origin.version ?? null;
        if (task !== taskNow()) return;
        const last = versions.at(-1)?.origin.version ?? null;
        set({ versions, erased, inUse, shown: get().shown ?? inUse ?? last, error });
      } catch (error) {
        if (task === taskNow()) set({ versions: [], inUse: null, error: toOsseletError(error) });
      }
    }

    return {
      wish: firstWish,
      counts: null,
      awaited: 0,
      training: { kind: 'idle' },
      facts: null,
      versions: [],
      erased: new Map(),
      inUse: null,
      shown: null,
      error: null,
      allInUse: [],
      async look() {
        const counts = await ports.count(ports.ontology()).catch(() => null);
        set({ counts, awaited: await ports.awaited().catch(() => 0) });
        const hasFilms = (of: LabelCount['population']) =>
          (counts ?? []).some(({ population, films }) => population === of && films > 0);
        // Who has spoken of phantoms only means to try it on them.
        if (!hasFilms('patients') && hasFilms('phantoms')) await get().choose({ population: 'phantoms' });
        await readVersions();
      },
      async choose(fields) {
        if (isUnderWay(get().training)) return;
        const wish = { ...get().wish, ...fields };
        const isOther = taskOf(idOf(wish), wish.population) !== taskNow();
        set({ wish, training: { kind: 'idle' }, ...(isOther && { facts: null, shown: null, versions: [] }) });
        if (isOther) await readVersions();
      },
      async train() {
        if (isUnderWay(get().training)) return;
        stopped = new AbortController();
        const { signal } = stopped;
        set({ training: { kind: 'collecting' }, facts: null });
        const ended = await trainTask(get().wish, ports, {
          signal,
          onFacts: (facts) => set({ facts, training: { kind: 'training', progress: null } }),
          onProgress: (progress) => set({ training: { kind: 'training', progress } }),
        });
        set({ training: ended, ...(ended.kind === 'trained' && { shown: ended.version }) });
        await readVersions();
      },
      stop: () => stopped.abort(),
      show: (shown) => set({ shown }),
      async use(version) {
        try {
          await shelf.use(taskNow(), version);
        } catch (error) {
          return set({ error: toOsseletError(error) });
        }
        await readVersions();
        await get().restore();
      },
      async restore() {
        const used = await allInUse(shelf).catch(() => null);
        if (used !== null) set({ allInUse: used });
      },
    };
  });
}

/** A head that cannot be read is told where its versions are shown; the others answer. */
async function allInUse(shelf: Shelf): Promise<Head[]> {
  const tasks = await shelf.tasks();
  const used = await Promise.all(tasks.map((task) => shelf.inUse(task).catch(() => null)));
  return used.filter((head) => head !== null);
}

/** Of the film's kind, and learned from the vectors of the model that answers now. */
export function isFor(
  { spec, origin }: Pick<Head, 'spec' | 'origin'>,
  film: { readonly isPhantom: boolean },
  model: Pick<ModelDescription, 'hash'>,
): boolean {
  const ofPhantoms = partsOfTask(spec.task).population === 'phantoms';
  return ofPhantoms === film.isPhantom && origin.modelHash === model.hash;
}
