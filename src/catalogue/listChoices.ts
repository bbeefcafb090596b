/** How a person changes what of the list is in sight. */
import type { Read, Write } from './state.ts';

export interface ListChoices {
  readonly filterBy: (text: string) => void;
  /** Folds a series into one line, or unfolds it. */
  readonly fold: (seriesId: string) => void;
}

export function createListChoices(set: Write, get: Read): ListChoices {
  return {
    filterBy: (filter) => set({ filter }),
    fold: (seriesId) => {
      const folded = new Set(get().folded);
      if (!folded.delete(seriesId)) folded.add(seriesId);
      set({ folded });
    },
  };
}
