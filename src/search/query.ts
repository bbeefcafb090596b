import type { FilmKey } from '../dicom/index.ts';

/** What a search is for: films that answer a sentence, or films like another. */
export type SearchQuery =
  | { readonly kind: 'text'; readonly sentence: string }
  | { readonly kind: 'film'; readonly filmKey: FilmKey };
