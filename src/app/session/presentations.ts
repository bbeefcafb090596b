/** The presentation states among the open files, and which one a person put on which film. */
import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import { isPresented, type Film, type FilmKey, type Presentation } from '../../dicom/index.ts';

export interface Presentations {
  readonly known: readonly Presentation[];
  readonly chosen: Readonly<Record<FilmKey, string>>;
  readonly add: (presentation: Presentation) => void;
  /** Null: the film as its own file has it. */
  readonly choose: (key: FilmKey, sopInstanceUid: string | null) => void;
}

export function createPresentations(): StoreApi<Presentations> {
  return createStore<Presentations>((set, get) => ({
    known: [],
    chosen: {},
    add: (presentation) => {
      const others = get().known.filter(
        ({ sopInstanceUid }) => sopInstanceUid !== presentation.sopInstanceUid,
      );
      set({ known: [...others, presentation] });
    },
    choose: (key, sopInstanceUid) => {
      const others = Object.entries(get().chosen).filter(([film]) => film !== key);
      const chosen = sopInstanceUid === null ? others : [...others, [key, sopInstanceUid] as const];
      set({ chosen: Object.fromEntries(chosen) });
    },
  }));
}

/** Those that may be put on the film. */
export function presentationsOf({ known }: Presentations, film: Film): readonly Presentation[] {
  return known.filter(({ images }) => isPresented(film, images));
}

export function chosenPresentation(presentations: Presentations, film: Film): Presentation | null {
  const uid = presentations.chosen[film.key];
  return presentationsOf(presentations, film).find(({ sopInstanceUid }) => sopInstanceUid === uid) ?? null;
}
