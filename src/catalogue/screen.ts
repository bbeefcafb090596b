/** Which films are on the screen, and how a person brings others there. */
import type { FilmKey } from '../dicom/index.ts';
import { isReadable, type CatalogueEntry } from './entry.ts';
import { listFilms } from './listing/listFilms.ts';
import { neighbourOf, stopAfter } from './listNavigation.ts';
import type { ListView } from './listView.ts';
import {
  alone,
  emptied,
  nothingPlaced,
  placeBeside,
  places,
  put,
  withLayout,
  type Arrangement,
  type Layout,
  type Place,
} from './places.ts';
import { priorOf } from './prior.ts';

export interface Shown {
  readonly arrangement: Arrangement;
  /** The film of the active place: the one that is asked about, marked, searched by. */
  readonly selectedKey: FilmKey | null;
  /** The first one that stands beside it. */
  readonly compareKey: FilmKey | null;
}

export interface Screen extends Shown {
  /** Into the active place; a film that stood elsewhere changes places with the one there. */
  readonly select: (id: FilmKey) => void;
  /** The next or previous film of the list, as it is arranged and filtered. */
  readonly selectNeighbour: (step: 1 | -1) => void;
  /** The first film of the next or previous patient. */
  readonly selectPatient: (step: 1 | -1) => void;
  /** Beside the others, in a second place if there was one; null leaves one film. */
  readonly compare: (id: FilmKey | null) => void;
  /** The film of the active place and its prior, alone side by side. */
  readonly comparePrior: () => void;
  readonly place: (place: Place, id: FilmKey | null) => void;
  readonly activate: (place: Place) => void;
  readonly arrange: (layout: Layout) => void;
}

type State = Screen & ListView & { readonly films: readonly CatalogueEntry[] };

export function shownOf(arrangement: Arrangement): Shown {
  const [compareKey = null] = besideKeys({ arrangement });
  return { arrangement, selectedKey: arrangement.placed[arrangement.active], compareKey };
}

/** The films of the other places. */
export function besideKeys({ arrangement: { active, placed } }: Pick<Shown, 'arrangement'>): FilmKey[] {
  return places.flatMap((place) => (place === active ? [] : (placed[place] ?? [])));
}

export function createScreen(set: (shown: Shown) => void, get: () => State): Screen {
  const show = (arrangement: Arrangement): void => set(shownOf(arrangement));
  const putFilm = (arrangement: Arrangement, place: Place, id: FilmKey): void => {
    const canMove = (key: FilmKey) => get().films.some((entry) => entry.id === key && isReadable(entry));
    show(put(arrangement, place, id, canMove));
  };
  const selectIfNew = (id: FilmKey | undefined): void => {
    if (id !== undefined && id !== get().selectedKey) get().select(id);
  };
  return {
    ...shownOf(nothingPlaced),
    select: (id) => putFilm(get().arrangement, get().arrangement.active, id),
    selectNeighbour: (step) => {
      const { films, selectedKey, compareKey } = get();
      // An empty place is filled from where the other films are.
      selectIfNew(neighbourOf(listFilms(films, get()).order, selectedKey ?? compareKey, step));
    },
    selectPatient: (step) => {
      const { films, selectedKey, compareKey } = get();
      const { order, stops } = listFilms(films, get());
      selectIfNew(stopAfter(order, stops, selectedKey ?? compareKey, step));
    },
    compare: (id) => {
      const { arrangement, selectedKey } = get();
      if (id === null || id === selectedKey) return show(alone(arrangement));
      const shown = arrangement.layout === 1 ? withLayout(arrangement, 2) : arrangement;
      putFilm(shown, placeBeside(shown), id);
    },
    comparePrior: () => {
      const { films, selectedKey } = get();
      const { key } = priorOf(films, selectedKey);
      if (key === null) return;
      const placed = { ...nothingPlaced.placed, main: selectedKey, compare: key };
      show({ layout: 2, active: 'main', placed });
    },
    place: (place, id) => {
      if (id === null) show(emptied(get().arrangement, place));
      else putFilm(get().arrangement, place, id);
    },
    activate: (active) => {
      if (get().arrangement.active !== active) show({ ...get().arrangement, active });
    },
    arrange: (layout) => show(withLayout(get().arrangement, layout)),
  };
}
