/**
 * What was searched and what was found. The result names its query, since the film on screen and the sentence may
 * have changed meanwhile; a newer search supersedes an older one.
 */
import type { StateCreator } from 'zustand';
import type { FilmKey } from '../dicom/index.ts';
import { toOsseletError } from '../foundation/index.ts';
import { filterCount, noFilter, passing, type SearchFilter } from './filter.ts';
import { partOnFilm, type FilmPart } from './part/filmPart.ts';
import { drawPart, waiting } from './part/partDrawing.ts';
import { filmAskedAbout, type SearchQuery } from './query.ts';
import { sentenceVector } from './sentenceVector.ts';
import type { SearchPorts, SearchSlice, SearchStatus, SizedFilm } from './state.ts';

/** Four rows of the panel: a page of results, not thousands of nodes. */
const pageHits = 12;

export function createSearchSlice(ports: SearchPorts): StateCreator<SearchSlice> {
  let latest = 0;
  let shown = pageHits;
  /** Of the query on screen: a filter that changes makes no vector anew. */
  let asked: { readonly query: SearchQuery; readonly vector: Float32Array } | null = null;

  async function vectorOf(query: SearchQuery): Promise<Float32Array> {
    if (query.kind === 'text') return sentenceVector(await ports.embedText(query.sentence));
    if (query.kind === 'part') return ports.embedPart(query.filmKey, query.part);
    return (await ports.embedFilm(query.filmKey)).vector;
  }

  /** null: a newer query came. */
  async function find(query: SearchQuery, filter: SearchFilter): Promise<SearchStatus | null> {
    const vector = asked?.query === query ? asked.vector : await vectorOf(query);
    asked = { query, vector };
    const passed = filterCount(filter) === 0 ? null : await pass(filter);
    const keys = passed?.keys ?? ports.films().map(({ key }) => key);
    // Films alike are no answer to a question: only a sentence makes of a place in the ranking what the model says.
    const hidden = query.kind === 'text' ? await ports.withheld(keys) : new Set<FilmKey>();
    const among = hidden.size === 0 ? (passed?.keys ?? null) : keys.filter((key) => !hidden.has(key));
    const nearest = await ports.find(vector, { k: shown, excluded: filmAskedAbout(query), among });
    const leftOut = passed?.leftOut ?? null;
    return nearest && { kind: 'found', query, leftOut, withheld: hidden.size, ...nearest };
  }

  async function pass(filter: SearchFilter) {
    const annotated = filter.onlyAnnotated ? await ports.annotated() : new Set<FilmKey>();
    return passing(ports.films(), filter, annotated);
  }

  return (set, get) => {
    async function search(query: SearchQuery): Promise<void> {
      const turn = ++latest;
      shown = pageHits;
      set({ status: { kind: 'searching', query } });
      const status = await find(query, get().filter).catch(
        (error: unknown): SearchStatus => ({ kind: 'failed', query, error: toOsseletError(error) }),
      );
      if (turn === latest && status !== null) set({ status });
    }
    /** What was found stays on screen meanwhile, and where it cannot be completed. */
    async function again(): Promise<void> {
      const { status: found, filter } = get();
      if (found.kind !== 'found') return;
      const turn = ++latest;
      const status = await find(found.query, filter).catch(() => null);
      if (turn === latest && status !== null) set({ status });
    }
    async function searchByPart(film: SizedFilm, drawn: FilmPart): Promise<void> {
      const query = { kind: 'part', filmKey: film.key, part: drawn } as const;
      try {
        await search({ ...query, part: partOnFilm(drawn, film) });
      } catch (error) {
        latest++;
        set({ status: { kind: 'failed', query, error: toOsseletError(error) } });
      }
    }

    return {
      status: { kind: 'idle' },
      filter: noFilter,
      drawing: null,
      searchByText: (sentence) => search({ kind: 'text', sentence: sentence.trim() }),
      searchByFilm: (filmKey) => search({ kind: 'film', filmKey }),
      setFilter: (change) => {
        set({ filter: { ...get().filter, ...change } });
        const { status } = get();
        return status.kind === 'searching' ? search(status.query) : again();
      },
      showMore: () => {
        shown += pageHits;
        return again();
      },
      refresh: again,
      anew: async () => {
        const { status } = get();
        if (status.kind === 'found' || status.kind === 'searching') await search(status.query);
      },
      togglePart: () => set({ drawing: get().drawing === null ? waiting : null }),
      leavePart: () => {
        const isDrawing = get().drawing !== null;
        if (isDrawing) set({ drawing: null });
        return isDrawing;
      },
      draw: async (film, event) => {
        const { drawing } = get();
        if (drawing === null) return;
        const step = drawPart(drawing, film.key, event);
        set({ drawing: 'part' in step ? null : step.drawing });
        if ('part' in step) await searchByPart(film, step.part);
      },
    };
  };
}
