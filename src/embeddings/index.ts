/** Film or text to vector: one queue, one cache. */
export type {
  TextEmbedding,
  FilmEmbedding,
  SimilarityMap,
  EngineReport,
  Encoder,
  FactState,
  Word,
} from './types.ts';
