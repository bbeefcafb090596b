/**
 * What was said of the films seen so far, and whether it is kept. A verdict or a mark stands only once storage says
 * that it is on disk (saying.ts); one failure among several quick ones is not hidden by a later success.
 */
import type { StateCreator } from 'zustand';
import type { FilmKey } from '../dicom/index.ts';
import { toOsseletError, type OsseletError } from '../foundation/index.ts';
import {
  decideChange,
  decideDeletion,
  decideDrawing,
  decideFinding,
  decideKeeping,
  decideMaintained,
  decideOpinion,
  decideReturn,
  decideReversal,
  decideSettlement,
  decideTakingIn,
  decideVerdict,
  type Bringable,
} from './decide.ts';
import type { AnnotationEvent, OpinionDraft, SettlementDraft, VerdictDraft, VerdictValue } from './event.ts';
import { fold, type Folded } from './fold.ts';
import type { AnnotationLog, Decide } from './log.ts';
import type { Mark, MarkChange } from './mark.ts';
import type { FindingDraft } from './findings/finding.ts';
import { faultOf } from './fault.ts';
import type { MaintainedDraft, ReturnDraft } from './people/returned.ts';
import { reversedBetween, type Reversed } from './reversed.ts';
import { createSaying, type SaveStatus } from './saying.ts';

export interface FilmLog {
  readonly events: readonly AnnotationEvent[];
  readonly folded: Folded;
  readonly fault: OsseletError | null;
}

/** The machine's answer that a person judges. */
export interface JudgedAnswer extends Omit<VerdictDraft, 'kind' | 'value'> {
  readonly filmKey: FilmKey;
}

export interface AnnotationsSlice {
  /** Who is at work: what is said from now on is theirs. Empty where nobody gave a name. */
  readonly author: string;
  readonly signAs: (author: string) => void;
  /** Films of the list in reading that two people read, each with the finding that is asked. */
  readonly twice: ReadonlyMap<FilmKey, string>;
  readonly giveTwice: (twice: ReadonlyMap<FilmKey, string>) => void;
  /** Known after the first film is loaded. */
  readonly device: string | null;
  /** The film loaded last, the one that `loadError` is about. */
  readonly filmKey: FilmKey | null;
  readonly logs: Readonly<Record<FilmKey, FilmLog>>;
  readonly save: SaveStatus;
  readonly loadError: OsseletError | null;
  /** The last thing done to the film in reading, where that was an undo or a redo. */
  readonly reversed: Reversed | null;
  readonly loadFilm: (filmKey: FilmKey) => Promise<void>;
  /** For a film beside the one in reading. Storage that cannot be read says so of the film in reading already. */
  readonly readLog: (filmKey: FilmKey) => Promise<void>;
  /** Storage holds more of these films, by another tab or from a file: what is known of them is read again. */
  readonly hear: (filmKeys: readonly FilmKey[]) => Promise<void>;
  readonly confirm: (answer: JudgedAnswer) => Promise<void>;
  readonly reject: (answer: JudgedAnswer) => Promise<void>;
  readonly opine: (filmKey: FilmKey, opinion: Omit<OpinionDraft, 'kind'>) => Promise<void>;
  readonly state: (filmKey: FilmKey, finding: Omit<FindingDraft, 'kind'>) => Promise<void>;
  readonly settle: (filmKey: FilmKey, settlement: Omit<SettlementDraft, 'kind'>) => Promise<void>;
  readonly sendBack: (filmKey: FilmKey, what: Omit<ReturnDraft, 'kind'>) => Promise<void>;
  readonly maintain: (filmKey: FilmKey, answer: Omit<MaintainedDraft, 'kind'>) => Promise<void>;
  /** From a file, under the name of whom it names; without one, of whoever is at work. */
  readonly takeIn: (filmKey: FilmKey, draft: Bringable, author?: string) => Promise<void>;
  readonly drawMark: (filmKey: FilmKey, markId: string, mark: Mark) => Promise<void>;
  readonly changeMark: (filmKey: FilmKey, markId: string, change: MarkChange) => Promise<void>;
  readonly deleteMark: (filmKey: FilmKey, markId: string) => Promise<void>;
  /** Deleted on another workstation, it stands again. */
  readonly keepMark: (filmKey: FilmKey, markId: string) => Promise<void>;
  readonly undo: (filmKey: FilmKey) => Promise<void>;
  readonly redo: (filmKey: FilmKey) => Promise<void>;
  /** Writes what a full disk refused before, in its order. */
  readonly saveAgain: () => Promise<void>;
  /** Their logs were erased. */
  readonly forget: (filmKeys: readonly FilmKey[]) => void;
}

interface AnnotationsPorts {
  readonly log: AnnotationLog;
  readonly now?: () => Date;
}

export function createAnnotationsSlice({
  log,
  now = () => new Date(),
}: AnnotationsPorts): StateCreator<AnnotationsSlice> {
  return (set, get) => {
    /** A log only grows: a reading that started before an append must not replace what came after. */
    function keepLog(filmKey: FilmKey, read: readonly AnnotationEvent[], fault: OsseletError | null): void {
      const held = get().logs[filmKey]?.events ?? [];
      const events = held.length > read.length ? held : read;
      set({ logs: { ...get().logs, [filmKey]: { events, folded: fold(events), fault } } });
    }

    const saying = createSaying({
      log,
      now,
      status: () => get().save,
      tell: (save) => set({ save }),
      onWritten: (filmKey, events) => keepLog(filmKey, events, get().logs[filmKey]?.fault ?? null),
    });

    function say(filmKey: FilmKey, decide: Decide): Promise<void> {
      set({ reversed: null });
      return saying.say({ filmKey, decide, author: get().author });
    }

    async function reverse(filmKey: FilmKey, way: 'undo' | 'redo'): Promise<void> {
      const eventsNow = () => get().logs[filmKey]?.events ?? [];
      const before = eventsNow();
      await say(filmKey, decideReversal(way, get().author));
      set({ reversed: reversedBetween(before, eventsNow()) });
    }

    const judge = ({ filmKey, ...judged }: JudgedAnswer, value: VerdictValue): Promise<void> =>
      say(filmKey, decideVerdict(filmKey, { kind: 'verdict', value, ...judged }, get().author));

    async function read(filmKey: FilmKey): Promise<void> {
      const [events, device] = await Promise.all([log.ofFilm(filmKey), log.device()]);
      set({ device });
      keepLog(filmKey, events, await faultOf(log, filmKey, events));
    }

    /** A film erased while it was read again stays away. */
    async function readAgain(filmKey: FilmKey): Promise<void> {
      const events = await log.ofFilm(filmKey);
      const fault = await faultOf(log, filmKey, events);
      if (get().logs[filmKey] === undefined) return;
      keepLog(filmKey, events, fault);
      if (get().filmKey === filmKey) set({ reversed: null });
    }

    return {
      author: '',
      signAs: (author) => set({ author, reversed: null }),
      twice: new Map(),
      giveTwice: (twice) => set({ twice }),
      device: null,
      filmKey: null,
      logs: {},
      save: { kind: 'idle' },
      loadError: null,
      reversed: null,
      loadFilm: async (filmKey) => {
        set({
          filmKey,
          loadError: null,
          reversed: null,
          save: get().save.kind === 'saved' ? { kind: 'idle' } : get().save,
        });
        try {
          await read(filmKey);
        } catch (error) {
          if (get().filmKey === filmKey) set({ loadError: toOsseletError(error) });
        }
      },
      readLog: (filmKey) => read(filmKey).catch(() => undefined),
      hear: async (filmKeys) => {
        const held = filmKeys.filter((key) => get().logs[key] !== undefined);
        await Promise.all(held.map((key) => readAgain(key).catch(() => undefined)));
      },
      confirm: (answer) => judge(answer, 'confirmed'),
      reject: (answer) => judge(answer, 'rejected'),
      opine: (filmKey, opinion) =>
        say(filmKey, decideOpinion(filmKey, { kind: 'opinion', ...opinion }, get().author)),
      state: (filmKey, finding) =>
        say(filmKey, decideFinding(filmKey, { kind: 'finding', ...finding }, get().author)),
      settle: (filmKey, settlement) =>
        say(filmKey, decideSettlement(filmKey, { kind: 'settlement', ...settlement })),
      sendBack: (filmKey, what) => say(filmKey, decideReturn({ kind: 'returned', ...what }, get().author)),
      maintain: (filmKey, answer) =>
        say(filmKey, decideMaintained({ kind: 'maintained', ...answer }, get().author)),
      takeIn: (filmKey, draft, author = get().author) => {
        set({ reversed: null });
        const decide = decideTakingIn(filmKey, draft, { author, importedBy: get().author });
        return saying.say({ filmKey, decide, author });
      },
      drawMark: (filmKey, markId, mark) => say(filmKey, decideDrawing(markId, mark)),
      changeMark: (filmKey, markId, change) => say(filmKey, decideChange(filmKey, markId, change)),
      deleteMark: (filmKey, markId) => say(filmKey, decideDeletion(filmKey, markId)),
      keepMark: (filmKey, markId) => say(filmKey, decideKeeping(filmKey, markId)),
      undo: (filmKey) => reverse(filmKey, 'undo'),
      redo: (filmKey) => reverse(filmKey, 'redo'),
      saveAgain: () => saying.again(),
      forget: (filmKeys) => {
        const { logs, filmKey } = get();
        saying.forget(filmKeys);
        const isInReading = filmKey !== null && filmKeys.includes(filmKey);
        set({
          logs: Object.fromEntries(Object.entries(logs).filter(([key]) => !filmKeys.includes(key))),
          ...(isInReading ? { filmKey: null, loadError: null, reversed: null } : {}),
        });
      },
    };
  };
}
