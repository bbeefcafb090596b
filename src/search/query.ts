import type { FilmKey } from '../dicom/index.ts';

/** What a search is for: films that answer a sentence, or films like another. */
export type SearchQuery =
  | { readonly kind: 'text'; readonly sentence: string }
  | { readonly kind: 'film'; readonly filmKey: FilmKey };

/** The film that was asked about is not its own answer. */
export function filmAskedAbout(query: SearchQuery): FilmKey | null {
  return query.kind === 'text' ? null : query.filmKey;
}
