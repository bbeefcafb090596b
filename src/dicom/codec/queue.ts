/**
 * Who goes next: what stands on screen before background work, then the order of asking. A film goes to the worker
 * that holds its frame; a film on screen does not wait for that worker where another one is free.
 */
export type Priority = 'screen' | 'background';

export interface Waiting {
  readonly priority: Priority;
  readonly reading: string | null;
}

export interface Place {
  /** The reading at work; undefined: free. */
  readonly working: string | null | undefined;
  readonly isStarted: boolean;
}

/** Index of the job to start and of its slot, or null when nothing can start now. */
export function nextStart(
  jobs: readonly Waiting[],
  slots: readonly Place[],
  holderOf: (reading: string) => number | undefined,
): { readonly job: number; readonly slot: number } | null {
  const free = freeSlot(slots);
  if (free < 0) return null;
  for (const priority of ['screen', 'background'] as const) {
    for (const [job, waiting] of jobs.entries()) {
      if (waiting.priority !== priority) continue;
      const slot = slotFor(waiting, slots, holderOf, free);
      if (slot !== null) return { job, slot };
    }
  }
  return null;
}

function slotFor(
  { priority, reading }: Waiting,
  slots: readonly Place[],
  holderOf: (reading: string) => number | undefined,
  free: number,
): number | null {
  if (reading === null) return free;
  // It is being decoded there: a second decoding elsewhere would come no sooner.
  if (slots.some(({ working }) => working === reading)) return null;
  const holder = holderOf(reading);
  if (holder === undefined) return free;
  if (slots[holder]?.working === undefined) return holder;
  return priority === 'screen' ? free : null;
}

/** A started worker has its codecs loaded. */
function freeSlot(slots: readonly Place[]): number {
  const started = slots.findIndex(({ working, isStarted }) => working === undefined && isStarted);
  return started >= 0 ? started : slots.findIndex(({ working }) => working === undefined);
}
