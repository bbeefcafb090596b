/**
 * Films that nobody opened for longer than they may be kept leave at the start, before they are listed; annotated ones
 * stay until a person erases them.
 */
import { createStore } from 'zustand/vanilla';
import type { Storage } from '../../storage/index.ts';
import { ageInDays, daysBefore, effectiveDays, noticeDays } from '../privacy/retention.ts';
import type { ErasingControl } from './erasing.ts';

const setting = 'retention-days';

export interface Retention {
  /** Of the administrator; null: without limit. */
  readonly configured: number | null;
  /** Of the person, where it is shorter. */
  readonly chosen: number | null;
  /** Films that left at this start. */
  readonly erased: number;
  /** Films that leave within a week, unless they are opened. */
  readonly soon: number;
}

interface RetentionPorts {
  readonly settings: Storage['settings'];
  readonly erasing: Pick<ErasingControl, 'bareBefore' | 'eraseOlderUnannotated'>;
  readonly configured: number | null;
  readonly now?: () => Date;
}

export function createRetention({ settings, erasing, configured, now = () => new Date() }: RetentionPorts) {
  const store = createStore<Retention>(() => ({ configured, chosen: null, erased: 0, soon: 0 }));
  const daysNow = (): number | null => effectiveDays(configured, store.getState().chosen);

  async function count(): Promise<void> {
    const days = daysNow();
    const bare = days === null ? [] : await erasing.bareBefore(daysBefore(now(), days - noticeDays(days)));
    const stillKept = bare.filter(
      ({ lastOpenedAt }) => days !== null && ageInDays(lastOpenedAt, now()) < days,
    );
    store.setState({ soon: stillKept.length });
  }

  return {
    store,
    daysNow,
    /** How many leave soon; nobody waits for it. */
    count: () => count().catch(() => undefined),
    /** Where storage fails nothing is kept, and there is nothing to erase: the catalogue says so. */
    async start(): Promise<void> {
      try {
        store.setState({ chosen: toDays(await settings.get(setting)) });
        const days = daysNow();
        if (days !== null)
          store.setState({ erased: (await erasing.eraseOlderUnannotated(daysBefore(now(), days))) ?? 0 });
      } catch {
        return;
      }
    },
    /** For the next start: what is erased at once is erased by its own button. */
    async choose(days: number | null): Promise<void> {
      await settings.put(setting, days === null ? '' : String(days));
      store.setState({ chosen: days });
      await count();
    },
  };
}

export type RetentionControl = ReturnType<typeof createRetention>;

function toDays(kept: string | undefined): number | null {
  const days = Number(kept ?? '');
  return Number.isInteger(days) && days > 0 ? days : null;
}
