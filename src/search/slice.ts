/**
 * What was searched and what was found. The result names its query, since the film on screen and the sentence may
 * have changed meanwhile; a newer search supersedes an older one.
 */
import type { StateCreator } from 'zustand';
import type { FilmKey } from '../dicom/index.ts';
import { unknownWords, type FilmEmbedding, type TextEmbedding } from '../embeddings/index.ts';
import { toOsseletError, type OsseletError } from '../foundation/index.ts';
import { comparableVectors, type FilmVector } from './comparable.ts';
import { searchError } from './errors.ts';
import type { SearchQuery } from './query.ts';
import { rank, type Ranked } from './rank.ts';

export interface SearchPorts {
  readonly embedText: (sentence: string) => Promise<TextEmbedding | null>;
  readonly embedFilm: (filmKey: FilmKey) => Promise<FilmEmbedding>;
  /** Of the active model. */
  readonly modelHash: () => Promise<string>;
  /** All that are at hand; the slice takes those it may compare. */
  readonly vectors: () => Promise<readonly FilmVector[]>;
  readonly isOpen: (filmKey: FilmKey) => boolean;
}

export type SearchStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'searching'; readonly query: SearchQuery }
  | {
      readonly kind: 'found';
      readonly query: SearchQuery;
      readonly hits: readonly Ranked[];
      /** How many films were compared, the query film not counted. */
      readonly compared: number;
    }
  | { readonly kind: 'failed'; readonly query: SearchQuery; readonly error: OsseletError };

export interface SearchSlice {
  readonly status: SearchStatus;
  readonly searchByText: (sentence: string) => Promise<void>;
  readonly searchByFilm: (filmKey: FilmKey) => Promise<void>;
  /** Another film was read by the model: what was found is ranked anew with it. */
  readonly refresh: () => Promise<void>;
}

const shownHits = 12;

export function createSearchSlice(ports: SearchPorts): StateCreator<SearchSlice> {
  let latest = 0;

  async function vectorOf(query: SearchQuery, modelHash: string): Promise<Float32Array> {
    if (query.kind === 'text') return sentenceVector(await ports.embedText(query.sentence));
    const film = await ports.embedFilm(query.filmKey);
    if (film.modelHash !== modelHash) throw searchError('other-model');
    return film.vector;
  }

  async function find(query: SearchQuery): Promise<SearchStatus> {
    const modelHash = await ports.modelHash();
    const vector = await vectorOf(query, modelHash);
    const films = comparableVectors(await ports.vectors(), modelHash, ports.isOpen);
    const excluded = query.kind === 'film' ? query.filmKey : undefined;
    const compared = films.filter(({ key }) => key !== excluded).length;
    return { kind: 'found', query, hits: rank(vector, films, shownHits, excluded), compared };
  }

  return (set, get) => {
    async function search(query: SearchQuery): Promise<void> {
      const turn = ++latest;
      set({ status: { kind: 'searching', query } });
      const status = await find(query).catch(
        (error: unknown): SearchStatus => ({ kind: 'failed', query, error: toOsseletError(error) }),
      );
      if (turn === latest) set({ status });
    }

    return {
      status: { kind: 'idle' },
      searchByText: (sentence) => search({ kind: 'text', sentence: sentence.trim() }),
      searchByFilm: (filmKey) => search({ kind: 'film', filmKey }),
      refresh: async () => {
        const { status: shown } = get();
        if (shown.kind !== 'found') return;
        const turn = ++latest;
        // What was found still holds when it cannot be completed.
        const status = await find(shown.query).catch(() => shown);
        if (turn === latest) set({ status });
      },
    };
  };
}

function sentenceVector(text: TextEmbedding | null): Float32Array {
  if (text === null || text.words.length === 0) throw searchError('empty-sentence');
  const unknown = unknownWords(text).map((word) => word.typed);
  if (unknown.length > 0) throw searchError('out-of-vocabulary', { words: unknown.join(', ') });
  return text.vector;
}
