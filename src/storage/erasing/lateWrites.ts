/**
 * No tab writes an erased film back. Each tab knows how many erasures it has heard of; a write looks into its own
 * transaction whether there are more, waits for the news, and is refused when it was about an erased film. News goes
 * over a BroadcastChannel: film keys are told from tab to tab and kept nowhere.
 */
import { storageError } from '../errors.ts';

interface News {
  readonly database: string;
  /** Erasures there have been, this one included. */
  readonly count: number;
  readonly keys: readonly string[];
}

export interface LateWrites {
  /** To be called once the database is open: listens from then on, and reads how many erasures there were. */
  begin(count: () => Promise<number>): Promise<void>;
  /** `attempt` answers false when it found another count than `heard` and did nothing. */
  guard(keys: readonly string[], attempt: (write: GuardedWrite) => Promise<boolean>): Promise<void>;
  /** This tab has erased. */
  tell(count: number, keys: readonly string[]): void;
  follow(listen: (keys: readonly string[]) => void): () => void;
  close(): void;
}

export interface GuardedWrite {
  /** To be asked within the transaction. */
  readonly mayGoOn: (count: number) => boolean;
}

/** News takes milliseconds; a tab that gets none must not write. */
const patienceMs = 3000;
const channelName = 'osselet.erased';

export function createLateWrites(database: string): LateWrites {
  let channel: BroadcastChannel | null = null;
  const listeners = new Set<(keys: readonly string[]) => void>();
  const underWay = new Set<Set<string>>();
  const waiting = new Set<() => void>();
  let heard = 0;

  function hear(count: number, keys: readonly string[]): void {
    heard = Math.max(heard, count);
    for (const erased of underWay) for (const key of keys) erased.add(key);
    for (const wake of waiting) wake();
    waiting.clear();
  }

  function onNews({ data }: MessageEvent<News>): void {
    if (data.database !== database) return;
    hear(data.count, data.keys);
    for (const listen of listeners) listen(data.keys);
  }

  function news(): Promise<void> {
    return new Promise((resolve, reject) => {
      const tooLate = setTimeout(() => reject(storageError('erased-elsewhere')), patienceMs);
      waiting.add(() => {
        clearTimeout(tooLate);
        resolve();
      });
    });
  }

  return {
    async begin(count) {
      channel = new BroadcastChannel(channelName);
      channel.onmessage = onNews;
      hear(await count(), []);
    },
    async guard(keys, attempt) {
      const erased = new Set<string>();
      underWay.add(erased);
      let found = 0;
      const mayGoOn = (count: number): boolean => {
        if (keys.some((key) => erased.has(key))) throw storageError('erased-elsewhere');
        found = count;
        return count <= heard;
      };
      try {
        // The news may have come while the attempt was ending.
        while (!(await attempt({ mayGoOn }))) if (found > heard) await news();
      } finally {
        underWay.delete(erased);
      }
    },
    tell(count, keys) {
      hear(count, keys);
      channel?.postMessage({ database, count, keys } satisfies News);
    },
    follow(listen) {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    close: () => channel?.close(),
  };
}
