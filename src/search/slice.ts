/**
 * What was searched and what was found. The result names its query, since the film on screen and the sentence may
 * have changed meanwhile; a newer search supersedes an older one.
 */
import type { StateCreator } from 'zustand';
import type { FilmKey } from '../dicom/index.ts';
import { unknownWords, type FilmEmbedding, type TextEmbedding } from '../embeddings/index.ts';
import { toOsseletError, type OsseletError } from '../foundation/index.ts';
import { searchError } from './errors.ts';
import { filmAskedAbout, type SearchQuery } from './query.ts';
import type { Ranked } from './vectors/best.ts';
import type { Nearest, NearestOptions } from './vectors/nearest.ts';

export interface SearchPorts {
  readonly embedText: (sentence: string) => Promise<TextEmbedding | null>;
  readonly embedFilm: (filmKey: FilmKey) => Promise<FilmEmbedding>;
  /** Among the films that may be compared; null once a newer query came. */
  readonly find: (query: Float32Array, options: NearestOptions) => Promise<Nearest | null>;
}

export type SearchStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'searching'; readonly query: SearchQuery }
  | {
      readonly kind: 'found';
      readonly query: SearchQuery;
      /** The best of those compared, as many as the person asked to see. */
      readonly hits: readonly Ranked[];
      /** How many films were compared, the query film not counted. */
      readonly compared: number;
    }
  | { readonly kind: 'failed'; readonly query: SearchQuery; readonly error: OsseletError };

export interface SearchSlice {
  readonly status: SearchStatus;
  readonly searchByText: (sentence: string) => Promise<void>;
  readonly searchByFilm: (filmKey: FilmKey) => Promise<void>;
  /** As many again. */
  readonly showMore: () => Promise<void>;
  /** Films came or left: what was found is ranked anew. */
  readonly refresh: () => Promise<void>;
}

/** Four rows of the panel: a page of results, not thousands of nodes. */
const pageHits = 12;

export function createSearchSlice(ports: SearchPorts): StateCreator<SearchSlice> {
  let latest = 0;
  let shown = pageHits;

  async function vectorOf(query: SearchQuery): Promise<Float32Array> {
    if (query.kind === 'text') return sentenceVector(await ports.embedText(query.sentence));
    return (await ports.embedFilm(query.filmKey)).vector;
  }

  /** null: a newer query came. */
  async function find(query: SearchQuery): Promise<SearchStatus | null> {
    const vector = await vectorOf(query);
    const nearest = await ports.find(vector, { k: shown, excluded: filmAskedAbout(query) });
    return nearest && { kind: 'found', query, ...nearest };
  }

  return (set, get) => {
    async function search(query: SearchQuery): Promise<void> {
      const turn = ++latest;
      shown = pageHits;
      set({ status: { kind: 'searching', query } });
      const status = await find(query).catch(
        (error: unknown): SearchStatus => ({ kind: 'failed', query, error: toOsseletError(error) }),
      );
      if (turn === latest && status !== null) set({ status });
    }
    /** What was found stays on screen meanwhile, and where it cannot be completed. */
    async function again(): Promise<void> {
      const { status: found } = get();
      if (found.kind !== 'found') return;
      const turn = ++latest;
      const status = await find(found.query).catch(() => null);
      if (turn === latest && status !== null) set({ status });
    }

    return {
      status: { kind: 'idle' },
      searchByText: (sentence) => search({ kind: 'text', sentence: sentence.trim() }),
      searchByFilm: (filmKey) => search({ kind: 'film', filmKey }),
      showMore: () => {
        shown += pageHits;
        return again();
      },
      refresh: again,
    };
  };
}

function sentenceVector(text: TextEmbedding | null): Float32Array {
  if (text === null || text.words.length === 0) throw searchError('empty-sentence');
  const unknown = unknownWords(text).map((word) => word.typed);
  if (unknown.length > 0) throw searchError('out-of-vocabulary', { words: unknown.join(', ') });
  return text.vector;
}
