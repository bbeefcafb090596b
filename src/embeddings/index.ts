/** Film or text to vector: one queue, one cache. */
export type {
  TextEmbedding,
  FilmEmbedding,
  FilmPriority,
  SimilarityMap,
  EngineReport,
  Encoder,
  FactState,
  Word,
} from './types.ts';
export { embeddingKey } from './cache.ts';
export type { BackendWish } from './chooseBackend.ts';
export { createEncoder } from './inThisThread.ts';
