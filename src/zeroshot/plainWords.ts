import { plainLetters } from '../engine/index.ts';

/** The words of a text as the vocabulary spells them: « Scaphoïde, avant-bras » is scaphoide, avant, bras. */
export function plainWords(text: string): string[] {
  return plainLetters(text).match(/[a-z0-9]+/g) ?? [];
}
