import type { TextEmbedding, Word } from './types.ts';

/** Words that the model never learned: with one of them a sentence's vector may point anywhere. */
export function unknownWords({ words }: Pick<TextEmbedding, 'words'>): Word[] {
  return words.filter((word) => word.status === 'unknown');
}
