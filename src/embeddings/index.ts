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
export { embeddingKey, filmOfEmbedding } from './embeddingKey.ts';
export type { BackendWish } from './chooseBackend.ts';
export type { Measurement } from './measureEngines.ts';
export { readMeasurements } from './measurements.ts';
export type { PartOfSquare } from './partVector.ts';
export { cosine } from './cosine.ts';
export { unknownWords } from './unknownWords.ts';
export { createEncoder } from './inThisThread.ts';
