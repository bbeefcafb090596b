import { describe, expect, it } from 'vitest';
import { en, fr } from './all.ts';

const placeholders = (sentence: string): string[] =>
  [...sentence.matchAll(/\{\{\s*(\w+)/g)].map((m) => m[1] ?? '').sort();
const base = (key: string): string => key.replace(/_(zero|one|many|other)$/, '');

describe('the strings of the interface', () => {
  it('say the same things in French and in English', () => {
    const keys = (strings: Record<string, string>) => [...new Set(Object.keys(strings).map(base))].sort();

    expect(keys(en)).toEqual(keys(fr));
  });

  it('name the same facts in both languages', () => {
    const english: Record<string, string> = en;
    const different = Object.entries(fr)
      .filter(([key]) => key in english)
      .filter(([key, french]) => placeholders(french).join() !== placeholders(english[key] ?? '').join());

    expect(different).toEqual([]);
  });

  it('keep to French typography: a no-break space before : ; ? ! and inside guillemets', () => {
    const wrong = Object.entries(fr).filter(([, french]) =>
      /[^\s\u00a0\u202f(][?!;]|\u0020[?!;:»]|«\u0020/.test(french),
    );

    expect(wrong).toEqual([]);
  });
});
