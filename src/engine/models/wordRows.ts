/**
 * Words to the rows that a text encoder begins with: word + position, and RoBERTa's one token type. Picked on this side:
 * XLM-R's table has 192 million numbers, 768 MB that no backend needs to hold for the dozen words of a sentence.
 */
import { assert } from '../../foundation/index.ts';
import type { TextArchitecture } from '../architecture.ts';
import { float32 } from '../weights/float32.ts';
import type { NamedTensors } from '../weights/safetensors.ts';

/** [words, width] of ids and of their positions in their own sentences. */
export type RowsOfWords = (ids: Int32Array, positions: Int32Array) => Float32Array;

export function wordRows(tensors: NamedTensors, shape: TextArchitecture): RowsOfWords {
  const { width, vocabulary } = shape;
  const isRoberta = shape.kind === 'roberta';
  const table = (own: string, roberta: string): Float32Array =>
    float32(tensors, isRoberta ? `text.embeddings.${roberta}_embeddings.weight` : `text.${own}`).values;
  const words = table('embed', 'word');
  const places = table('pos', 'position');
  const type = isRoberta ? float32(tensors, 'text.embeddings.token_type_embeddings.weight').values : null;
  const firstPosition = isRoberta ? shape.firstPosition : 0;
  return (ids, positions) => {
    const rows = new Float32Array(ids.length * width);
    ids.forEach((id, token) => {
      assert(id >= 0 && id < vocabulary, () => `token ${id} of a vocabulary of ${vocabulary}`);
      const place = firstPosition + (positions[token] ?? 0);
      for (let i = 0; i < width; i++) {
        const word = (words[id * width + i] ?? NaN) + (type === null ? 0 : (type[i] ?? NaN));
        rows[token * width + i] = word + (places[place * width + i] ?? NaN);
      }
    });
    return rows;
  };
}
