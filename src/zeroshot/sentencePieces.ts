/** A sentence cut at its unknown words, so that they can be underlined exactly as typed. */
import type { Word } from '../embeddings/index.ts';

export interface SentencePiece {
  readonly text: string;
  readonly start: number;
  readonly isUnknown: boolean;
}

export function sentencePieces(sentence: string, words: readonly Word[]): SentencePiece[] {
  const pieces: SentencePiece[] = [];
  let from = 0;
  for (const { start, end, status } of words) {
    if (status !== 'unknown') continue;
    if (start > from) pieces.push({ text: sentence.slice(from, start), start: from, isUnknown: false });
    pieces.push({ text: sentence.slice(start, end), start, isUnknown: true });
    from = end;
  }
  if (from < sentence.length) pieces.push({ text: sentence.slice(from), start: from, isUnknown: false });
  return pieces;
}
