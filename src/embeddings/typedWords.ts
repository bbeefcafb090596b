/** The words of a sentence as a person typed them, and whether the model knows them. */
import type { TokenizedSentence } from '../engine/index.ts';
import type { Word } from './types.ts';

export function typedWords(
  sentence: string,
  { tokens, read }: TokenizedSentence,
  ignorableUnknown: readonly string[],
): Word[] {
  const ignorable = new Set(ignorableUnknown);
  return tokens.map(({ text, start, end, id }, index) => {
    const typed = sentence.slice(start, end);
    // A word past the model's length has no meaning for it either, however well it knows it.
    if (index >= read) return { typed, start, end, status: 'unknown' };
    if (id !== null) return { typed, start, end, status: 'known' };
    return { typed, start, end, status: ignorable.has(text) ? 'ignorable' : 'unknown' };
  });
}
