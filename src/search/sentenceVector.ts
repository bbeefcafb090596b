/** The vector of a sentence that the model knows every word of: with another one it may point anywhere. */
import { unknownWords, type TextEmbedding } from '../embeddings/index.ts';
import { searchError } from './errors.ts';

/** @throws OsseletError `empty-sentence`, `out-of-vocabulary` */
export function sentenceVector(text: TextEmbedding | null): Float32Array {
  if (text === null || text.words.length === 0) throw searchError('empty-sentence');
  const unknown = unknownWords(text).map((word) => word.typed);
  if (unknown.length > 0) throw searchError('out-of-vocabulary', { words: unknown.join(', ') });
  return text.vector;
}
