/** What the lists need of the rooms. */
import type { StoreApi } from 'zustand/vanilla';
import { annotatedFilms, type AnnotationLog, type AnnotationsSlice } from '../../../annotations/index.ts';
import { isReadable, listFilms, type CatalogueSlice } from '../../../catalogue/index.ts';
import type { Film, FilmKey } from '../../../dicom/index.ts';
import { passing, type SearchSlice } from '../../../search/index.ts';
import type { Storage } from '../../../storage/index.ts';
import type { ZeroshotPorts, ZeroshotSlice } from '../../../zeroshot/index.ts';
import type { FilmEmbedder } from '../filmEmbedder.ts';
import { searchFacts } from '../searchFacts.ts';
import type { Searching } from '../searching.ts';
import { seenLog } from '../seenLog.ts';
import type { Wish } from './draw.ts';
import { createKeptReview } from './keptReview.ts';
import { createReview, type Review } from './review.ts';

interface StartingPorts {
  readonly storage: Pick<Storage, 'settings' | 'secret'>;
  readonly log: Pick<AnnotationLog, 'all'>;
  readonly asking: Pick<ZeroshotPorts, 'embedTexts' | 'model'>;
  readonly embedder: Pick<FilmEmbedder, 'embedFilm'>;
  readonly searching: Pick<Searching, 'spread'>;
  readonly catalogue: StoreApi<CatalogueSlice>;
  readonly annotations: StoreApi<AnnotationsSlice>;
  readonly search: StoreApi<SearchSlice>;
  readonly zeroshot: StoreApi<ZeroshotSlice>;
  readonly reopen: (keys: readonly FilmKey[]) => Promise<void>;
  /** Films of earlier sessions are in the list. */
  readonly restored: Promise<void>;
}

export function startReview(ports: StartingPorts): StoreApi<Review> {
  const { storage, log, asking, embedder, searching, catalogue, annotations, search, zeroshot } = ports;
  const listed = () => catalogue.getState().films.map(({ id }) => id);
  const review = createReview({
    ...asking,
    log,
    annotations,
    author: () => annotations.getState().author,
    kept: createKeptReview({ settings: storage.settings, secret: () => storage.secret(), listed }),
    embedFilm: (...film) => embedder.embedFilm(...film),
    spread: (options) => searching.spread(options),
    poolOf: (wish) => filmsFor(wish, { catalogue, search, seen: seenLog(log, annotations.getState) }),
    listed,
    filmOf: (key) => readableFilms(catalogue.getState()).find((film) => film.key === key) ?? null,
    language: () => zeroshot.getState().language,
    select: (key) => {
      catalogue.getState().select(key);
      // Of an earlier session; the browser asks for its file while the key or the click is fresh.
      void ports.reopen([key]);
    },
  });
  catalogue.subscribe((now, before) => {
    if (now.films === before.films || review.getState().queue === null) return;
    const left = new Set(now.films.map(({ id }) => id));
    const gone = before.films.filter(({ id }) => !left.has(id)).map(({ id }) => id);
    if (gone.length > 0) review.getState().forget(new Set(gone));
  });
  review.subscribe(({ queue }, before) => {
    if (queue?.list === before.queue?.list) return;
    const { items = [], finding = '' } = queue?.list ?? {};
    const twice = items.filter(({ isDouble }) => isDouble === true);
    annotations.getState().giveTwice(new Map(twice.map(({ filmKey }) => [filmKey, finding])));
  });
  void ports.restored.then(() => review.getState().restore());
  return review;
}

/** Whose pixels are at hand, as the list shows them now. */
export function listedFilms(catalogue: CatalogueSlice): Film[] {
  const readable = new Map(readableFilms(catalogue).map((film) => [film.key, film]));
  return listFilms(catalogue.films, catalogue).order.flatMap((id) => readable.get(id) ?? []);
}

function readableFilms({ films }: CatalogueSlice): Film[] {
  return films.filter(isReadable).flatMap(({ film }) => film ?? []);
}

type Sources = Pick<StartingPorts, 'catalogue' | 'search'> & { readonly seen: Pick<AnnotationLog, 'all'> };

async function filmsFor(wish: Wish, { catalogue, search, seen }: Sources): Promise<Film[]> {
  const films = readableFilms(catalogue.getState());
  if (wish.strategy === 'by-hand') return films.filter(({ key }) => wish.picked.includes(key));
  if (wish.strategy !== 'filter') return films;
  const facts = searchFacts(catalogue.getState().films);
  const { keys } = passing(facts, search.getState().filter, annotatedFilms(await seen.all()));
  const within = new Set(keys);
  return films.filter(({ key }) => within.has(key));
}
