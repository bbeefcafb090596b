import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from './words.ts';

const vocabulary = {
  words: { ',': 3, fracture: 10, de: 11, coeur: 12, oedeme: 13 },
  special: { cls: 1, unk: 2 },
  maxTokens: 5,
};
const typed = (sentence: string): string[] =>
  tokenize(sentence, vocabulary).tokens.map(({ start, end }) => sentence.slice(start, end));

describe('a sentence cut into the model’s words', () => {
  it('starts with CLS, ignores case and accents, opens ligatures', () => {
    expect(tokenize('FRACTURÉ, Œdème', vocabulary).ids).toEqual([1, 10, 3, 13]);
    expect(tokenize('Fracture de cœur', vocabulary).ids).toEqual([1, 10, 11, 12]);
  });

  it('keeps each word as typed, accents composed or not', () => {
    expect(typed('Pneumothorax à l’œil')).toEqual(['Pneumothorax', 'à', 'l', 'œil']);
    expect(typed('e\u0301paule, cœur')).toEqual(['e\u0301paule', ',', 'cœur']);
  });

  it('separates at apostrophes and hyphens, whichever way they are written', () => {
    expect(typed("scapulo-humérale d'en-haut")).toEqual(
      ['scapulo', 'humerale', 'd', 'en', 'haut'].map((word) => (word === 'humerale' ? 'humérale' : word)),
    );
  });

  it('does not take names of the language’s own objects for words', () => {
    expect(tokenize('constructor toString', vocabulary).tokens.map(({ id }) => id)).toEqual([null, null]);
  });

  it('cuts what the model cannot hold, and says how much it read', () => {
    const { ids, tokens, read } = tokenize('de de de de de de', vocabulary);

    expect(ids).toEqual([1, 11, 11, 11, 11]);
    expect([tokens.length, read]).toEqual([6, 4]);
  });

  it('finds every word at its place, for any text', () => {
    const unit = fc.constantFrom('a', 'É', 'œ', 'Ǽ', '\u0301', '😀', '9', '.', ' ', '’', 'ß', '中');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (sentence) => {
        for (const { text, start, end } of tokenize(sentence, vocabulary).tokens) {
          const typedWord = sentence.slice(start, end);
          expect(tokenize(typedWord, vocabulary).tokens.map((token) => token.text)).toEqual([text]);
          expect(typedWord.trim()).toBe(typedWord);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
