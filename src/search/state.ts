/** What the slice holds, what it can do, and what it asks of the house. */
import type { Film, FilmKey } from '../dicom/index.ts';
import type { FilmEmbedding, TextEmbedding } from '../embeddings/index.ts';
import type { OsseletError } from '../foundation/index.ts';
import type { PointEvent } from '../viewport/index.ts';
import type { FilmFacts, LeftOut, SearchFilter } from './filter.ts';
import type { FilmPart } from './part/filmPart.ts';
import type { PartDrawing } from './part/partDrawing.ts';
import type { SearchQuery } from './query.ts';
import type { Ranked } from './vectors/best.ts';
import type { Nearest, NearestOptions } from './vectors/nearest.ts';

export type SizedFilm = Pick<Film, 'key' | 'columns' | 'rows'>;

export interface SearchPorts {
  readonly embedText: (sentence: string) => Promise<TextEmbedding | null>;
  readonly embedFilm: (filmKey: FilmKey) => Promise<FilmEmbedding>;
  /** Unit vector of a part that lies on its film. */
  readonly embedPart: (filmKey: FilmKey, part: FilmPart) => Promise<Float32Array>;
  /** Among the films that may be compared; null once a newer query came. */
  readonly find: (query: Float32Array, options: NearestOptions) => Promise<Nearest | null>;
  readonly films: () => readonly FilmFacts[];
  /** Films that a person said something of, or drew on. */
  readonly annotated: () => Promise<ReadonlySet<FilmKey>>;
  /** Of these films those that a sentence may not rank, since a person is to speak of them before the model does. */
  readonly withheld: (films: readonly FilmKey[]) => Promise<ReadonlySet<FilmKey>>;
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
      /** null where no filter acted. */
      readonly leftOut: LeftOut | null;
      /** Films that would have been ranked, were they not to be read first. */
      readonly withheld: number;
    }
  | { readonly kind: 'failed'; readonly query: SearchQuery; readonly error: OsseletError };

export interface SearchSlice {
  readonly status: SearchStatus;
  readonly filter: SearchFilter;
  /** The part of a film that is being drawn; null while none is to be. */
  readonly drawing: PartDrawing | null;
  readonly searchByText: (sentence: string) => Promise<void>;
  readonly searchByFilm: (filmKey: FilmKey) => Promise<void>;
  readonly setFilter: (change: Partial<SearchFilter>) => Promise<void>;
  /** As many again. */
  readonly showMore: () => Promise<void>;
  /** Films came or left: what was found is ranked anew. */
  readonly refresh: () => Promise<void>;
  /** Somebody else is to see the answer: what was found leaves the screen, and is searched for again. */
  readonly anew: () => Promise<void>;
  /** To draw a part on a film, or no more. */
  readonly togglePart: () => void;
  /** False when there was nothing to leave. */
  readonly leavePart: () => boolean;
  /** From the film, in image pixels; a part that is whole is searched by. */
  readonly draw: (film: SizedFilm, event: PointEvent) => Promise<void>;
}
