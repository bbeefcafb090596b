/**
 * When the log is looked after: once the page stands, after many new entries, and after an erasure. One tab does it for all; what
 * fails is tried at the next occasion, since nothing depends on it but speed and an early word on a broken chain.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { LogFault } from '../../annotations/index.ts';

export interface LogCare {
  readonly store: StoreApi<{ readonly faults: readonly LogFault[] }>;
  /** Something was said, or came in. */
  readonly note: () => void;
  /** Packs, and verifies every chain. */
  readonly look: () => Promise<void>;
}

interface LogCarePorts {
  readonly pack: () => Promise<void>;
  readonly verify: () => Promise<LogFault[]>;
  /** Does nothing where another tab is at it. */
  readonly alone: (work: () => Promise<void>) => Promise<void>;
}

/** As many as make a pack worth while (`storage/events`). */
const manyNotes = 500;

export function createLogCare({ pack, verify, alone }: LogCarePorts): LogCare {
  const store = createStore<{ readonly faults: readonly LogFault[] }>(() => ({ faults: [] }));
  let notes = 0;
  const attempt = (work: () => Promise<void>): Promise<void> => alone(work).catch(() => undefined);
  return {
    store,
    note() {
      notes += 1;
      if (notes < manyNotes) return;
      notes = 0;
      void attempt(pack);
    },
    look: () =>
      attempt(async () => {
        await pack();
        store.setState({ faults: await verify() });
      }),
  };
}
