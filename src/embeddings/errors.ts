/** What can go wrong between the page and the encoder's thread; what goes wrong inside keeps its own room's error. */
import { OsseletError, type Facts } from '../foundation/index.ts';

export type EmbeddingsErrorCode = 'not-started' | 'stopped';

export function embeddingsError(code: EmbeddingsErrorCode, facts: Facts = {}, cause?: unknown): OsseletError {
  return new OsseletError<EmbeddingsErrorCode>('embeddings', code, facts, cause);
}
