/** Files found in folders and archives that are plainly no films: counted in one line, none of them lost. */
import type { CatalogueEntry } from './entry.ts';

export interface Aside {
  /** Their names, since they were last cleared. */
  readonly aside: readonly string[];
  /** The file's line leaves the list. */
  readonly setAside: (fileId: string, fileName: string) => void;
  readonly clearAside: () => void;
}

interface Part {
  readonly films: readonly CatalogueEntry[];
  readonly aside: readonly string[];
}

export function createAside(set: (changes: Partial<Part>) => void, get: () => Part): Aside {
  return {
    aside: [],
    setAside: (fileId, fileName) => {
      const { films, aside } = get();
      set({ films: films.filter(({ id }) => id !== fileId), aside: [...aside, fileName] });
    },
    clearAside: () => set({ aside: [] }),
  };
}
