import type { FilmKey } from '../dicom/index.ts';
import type { FilmPart } from './part/filmPart.ts';

/** What a search is for: films that answer a sentence, films like another, or like a part of it. */
export type SearchQuery =
  | { readonly kind: 'text'; readonly sentence: string }
  | { readonly kind: 'film'; readonly filmKey: FilmKey }
  | { readonly kind: 'part'; readonly filmKey: FilmKey; readonly part: FilmPart };

/** The film that was asked about is not its own answer. */
export function filmAskedAbout(query: SearchQuery): FilmKey | null {
  return query.kind === 'text' ? null : query.filmKey;
}
