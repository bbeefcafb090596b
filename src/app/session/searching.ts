/** Search over engine, films and what earlier sessions kept. The vectors are the search worker's. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { annotatedFilms, type AnnotationLog, type ToolsSlice } from '../../annotations/index.ts';
import type { CatalogueSlice } from '../../catalogue/index.ts';
import type { FilmKey } from '../../dicom/index.ts';
import { createSearchSlice, type SearchSlice } from '../../search/index.ts';
import { startSearch, type SearchClient } from '../../search/ui.ts';
import type { Storage } from '../../storage/index.ts';
import type { Engine } from './engine.ts';
import type { FilmEmbedder } from './filmEmbedder.ts';
import { partEmbedder } from './partEmbedder.ts';
import { searchFacts } from './searchFacts.ts';
import { createVectorFeed, type VectorFeed } from './vectorFeed.ts';
import type { Withheld } from './withheld.ts';

interface SearchingPorts {
  readonly engine: Engine;
  readonly catalogue: StoreApi<CatalogueSlice>;
  readonly storage: Pick<Storage, 'embeddings' | 'films'>;
  readonly log: Pick<AnnotationLog, 'all'>;
  readonly embedFilm: FilmEmbedder['embedFilm'];
  readonly withheld: Withheld['films'];
}

export interface Searching extends Pick<VectorFeed, 'hear' | 'forget'>, Pick<SearchClient, 'spread'> {
  readonly search: StoreApi<SearchSlice>;
  /** Films of earlier sessions join, once they are listed. */
  readonly joinKept: () => Promise<void>;
}

/** While thousands of films are being read, what was found is ranked anew twice a second. */
const refreshMs = 500;

export function createSearching({
  engine,
  catalogue,
  storage,
  log,
  embedFilm,
  withheld,
}: SearchingPorts): Searching {
  const index = startSearch();
  const search = createStore(
    createSearchSlice({
      embedText: async (sentence) => (await (await engine.client()).embedTexts([sentence]))[0] ?? null,
      embedFilm: (key) => embedFilm(key, { fresh: false, priority: 'screen' }),
      embedPart: partEmbedder({ engine, catalogue, embedFilm }),
      find: (query, options) => index.find(query, options),
      films: () => searchFacts(catalogue.getState().films),
      annotated: async () => annotatedFilms(await log.all()),
      withheld,
    }),
  );
  const feed = createVectorFeed({
    index,
    storage,
    isListed: listedIn(catalogue),
    onChange: atMostEvery(refreshMs, () => void search.getState().refresh()),
  });
  return {
    ...feed,
    spread: (options) => index.spread(options),
    search,
    // Without an engine nothing can be asked; storage that fails is told by the catalogue.
    joinKept: () =>
      engine
        .client()
        .then(({ model, modelHash }) => feed.load({ modelHash, preset: model.manifest.imageInput.preset }))
        .catch(() => undefined),
  };
}

/** One hand, one tool: who takes up a measuring tool is no longer drawing the part to search by. */
export function followTools(tools: StoreApi<ToolsSlice>, search: StoreApi<SearchSlice>): void {
  tools.subscribe(({ active }, before) => {
    if (active !== null && active !== before.active) search.getState().leavePart();
  });
  search.subscribe(({ drawing }, before) => {
    const { active, choose } = tools.getState();
    if (drawing !== null && before.drawing === null && active !== null) choose(active);
  });
}

/** Thousands are asked about, one after the other: the list is looked through once for all of them. */
function listedIn(catalogue: StoreApi<CatalogueSlice>): (key: FilmKey) => boolean {
  let films: CatalogueSlice['films'] | null = null;
  let listed = new Set<FilmKey>();
  return (key) => {
    const now = catalogue.getState().films;
    if (films !== now) listed = new Set(now.map(({ id }) => id));
    films = now;
    return listed.has(key);
  };
}

function atMostEvery(waitMs: number, act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  return () => {
    timer ??= setTimeout(() => {
      timer = null;
      act();
    }, waitMs);
  };
}
