/** What the page holds in memory of films that were erased: it leaves every store, the decoders and the encoder. */
import type { StoreApi } from 'zustand/vanilla';
import type { AnnotationsSlice, ToolsSlice } from '../../annotations/index.ts';
import type { CatalogueSlice } from '../../catalogue/index.ts';
import { isPresented, type FilmKey } from '../../dicom/index.ts';
import type { SearchSlice } from '../../search/index.ts';
import type { Presentations } from './presentations.ts';
import type { ReadFirst } from './readFirst.ts';

export interface ForgettingStores {
  readonly catalogue: StoreApi<CatalogueSlice>;
  readonly annotations: StoreApi<AnnotationsSlice>;
  readonly tools: StoreApi<ToolsSlice>;
  readonly presentations: StoreApi<Presentations>;
  readonly readFirst: StoreApi<ReadFirst>;
  readonly search: StoreApi<SearchSlice>;
}

/** Answers, vectors and maps follow the catalogue by themselves (`followReadings`). */
export function createForgetting(stores: ForgettingStores, closeFilm: (key: FilmKey) => void) {
  const { catalogue, annotations, tools, presentations, readFirst, search } = stores;
  return function forget(keys: readonly FilmKey[]): void {
    const erased = new Set(keys);
    const films = catalogue.getState().films.flatMap(({ id, film }) => (film && erased.has(id) ? film : []));
    catalogue.getState().forget(keys);
    annotations.getState().forget(keys);
    tools.setState(({ selected, doing }) => ({
      selected: selected !== null && erased.has(selected.filmKey) ? null : selected,
      doing: doing !== null && erased.has(doing.filmKey) ? null : doing,
    }));
    presentations.setState(({ known, chosen }) => ({
      known: known.filter(({ images }) => !films.some((film) => isPresented(film, images))),
      chosen: Object.fromEntries(Object.entries(chosen).filter(([key]) => !erased.has(key))),
    }));
    readFirst.setState(({ seen }) => ({
      seen: new Set([...seen].filter((key) => !erased.has(key.split('\n')[0]!))),
    }));
    // Hits are ranked over all films: without the erased ones they would be others.
    search.setState({ status: { kind: 'idle' } });
    for (const key of keys) closeFilm(key);
  };
}
