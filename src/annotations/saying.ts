/**
 * Writes what is said, one act after the other, and tells how saving stands. What a full disk refused waits here in its
 * order and is written before anything later: an older verdict must not come after a newer one.
 */
import type { FilmKey } from '../dicom/index.ts';
import { toOsseletError, type OsseletError } from '../foundation/index.ts';
import type { AnnotationEvent } from './event.ts';
import type { AnnotationLog, Decide } from './log.ts';

export type SaveStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  /** `waiting`: how many acts will be written once there is room again. */
  | { readonly kind: 'failed'; readonly error: OsseletError; readonly waiting: number };

export interface Saying {
  say(act: Act): Promise<void>;
  /** Tries once more what waits. */
  again(): Promise<void>;
  /** What waits of these films was erased with them. */
  forget(filmKeys: readonly FilmKey[]): void;
}

interface SayingPorts {
  readonly log: AnnotationLog;
  readonly now: () => Date;
  readonly status: () => SaveStatus;
  readonly tell: (status: SaveStatus) => void;
  readonly onWritten: (filmKey: FilmKey, events: readonly AnnotationEvent[]) => void;
}

export interface Act {
  readonly filmKey: FilmKey;
  readonly decide: Decide;
  /** Who was at work when it was said, whoever is when it is written. */
  readonly author: string;
}

export function createSaying({ log, now, status, tell, onWritten }: SayingPorts): Saying {
  let waiting: readonly Act[] = [];
  let latest: Promise<void> = Promise.resolve();
  let pending = 0;
  let failure: OsseletError | null = null;
  let isWritten = false;
  let before: SaveStatus = { kind: 'idle' };

  async function write({ filmKey, decide, author }: Act): Promise<void> {
    const noting: Decide = (...held) => {
      const draft = decide(...held);
      isWritten ||= draft !== null;
      return draft;
    };
    const events = await log.append(filmKey, noting, author);
    onWritten(filmKey, events);
  }

  async function writeInOrder(acts: readonly Act[]): Promise<void> {
    waiting = [];
    for (const [at, act] of acts.entries()) {
      try {
        await write(act);
      } catch (error) {
        const typed = toOsseletError(error);
        failure ??= typed;
        if (!needsRoom(typed)) continue;
        waiting = acts.slice(at);
        return;
      }
    }
  }

  function begin(): void {
    failure = null;
    isWritten = false;
    before = status();
    tell({ kind: 'saving' });
  }

  /** Where nothing was to be said, nothing was saved. */
  function settled(): SaveStatus {
    if (failure !== null) return { kind: 'failed', error: failure, waiting: waiting.length };
    return isWritten ? { kind: 'saved', at: now().toISOString() } : before;
  }

  function enqueue(acts: readonly Act[]): Promise<void> {
    if (pending++ === 0) begin();
    latest = latest.then(() => writeInOrder([...waiting, ...acts]));
    return latest.then(() => {
      if (--pending === 0) tell(settled());
    });
  }

  return {
    say: (act) => enqueue([act]),
    again: () => (waiting.length === 0 ? Promise.resolve() : enqueue([])),
    forget(filmKeys) {
      const staying = waiting.filter(({ filmKey }) => !filmKeys.includes(filmKey));
      if (staying.length === waiting.length) return;
      waiting = staying;
      const save = status();
      if (save.kind === 'failed') tell({ ...save, waiting: waiting.length });
    },
  };
}

function needsRoom({ room, code }: OsseletError): boolean {
  return room === 'storage' && (code === 'quota-exceeded' || code === 'write-failed');
}
