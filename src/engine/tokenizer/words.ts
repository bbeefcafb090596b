/**
 * The model's tokenizer: lower case, NFD without combining marks, œ and æ to two letters, then words and .,:;?
 * Every token keeps its place in the sentence as typed, so that a word the model does not know is marked there.
 */
import type { TokenizedSentence, Tokenizer } from './tokenizer.ts';

export interface VocabularyRule {
  readonly words: Readonly<Record<string, number>>;
  readonly special: { readonly cls: number; readonly unk: number };
  readonly maxTokens: number;
}

export function createWordTokenizer(vocabulary: VocabularyRule): Tokenizer {
  return {
    maxTokens: vocabulary.maxTokens,
    tokenize: (sentence) => tokenize(sentence, vocabulary),
  };
}

/** CLS first; unknown words as unk. */
export function tokenize(sentence: string, vocabulary: VocabularyRule): TokenizedSentence {
  const tokens = splitTokens(sentence).map(({ text, start, end }) => ({
    text,
    start,
    end,
    id: Object.hasOwn(vocabulary.words, text) ? (vocabulary.words[text] ?? null) : null,
  }));
  const read = Math.min(tokens.length, vocabulary.maxTokens - 1);
  const ids = tokens.slice(0, read).map((token) => token.id ?? vocabulary.special.unk);
  return { ids: [vocabulary.special.cls, ...ids], tokens, read };
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function splitTokens(sentence: string): { text: string; start: number; end: number }[] {
  const { text, places } = normalise(sentence);
  return [...text.matchAll(/[a-z0-9]+|[.,:;?]/g)].map((match) => ({
    text: match[0],
    start: places[match.index]?.start ?? 0,
    end: places[match.index + match[0].length - 1]?.end ?? 0,
  }));
}

/** One place for each UTF-16 unit of the normalised text. */
function normalise(sentence: string): { text: string; places: Place[] } {
  let text = '';
  let at = 0;
  const places: Place[] = [];
  for (const character of sentence) {
    const plain = plainLetters(character);
    const start = at;
    const end = at + character.length;
    const last = places.at(-1);
    if (plain === '' && last?.end === start) extendLast(places, end);
    places.push(...Array.from({ length: plain.length }, () => ({ start, end })));
    text += plain;
    at = end;
  }
  return { text, places };
}

function extendLast(places: Place[], end: number): void {
  const last = places.at(-1);
  if (last !== undefined) places[places.length - 1] = { start: last.start, end };
}

/** As the vocabulary spells letters: lower case, no marks, ligatures as two letters. */
export function plainLetters(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae');
}
