import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import cliEn from '../../cli/locales/en.json';
import cliFr from '../../cli/locales/fr.json';
import evaluationEn from '../../evaluation/locales/en.json';
import evaluationFr from '../../evaluation/locales/fr.json';
import { en as pageEn, fr as pageFr } from './all.ts';

const fr: Record<string, string> = { ...pageFr, ...evaluationFr, ...cliFr };
const en: Record<string, string> = { ...pageEn, ...evaluationEn, ...cliEn };

const src = path.resolve(import.meta.dirname, '../..');
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
  .map((file) => ({ file, text: readFileSync(path.join(src, file), 'utf8') }));
const escaped = (text: string): string => text.replaceAll('.', '\\.');

const placeholders = (sentence: string): string[] =>
  [...sentence.matchAll(/\{\{\s*(\w+)/g)].map((m) => m[1] ?? '').sort();
const base = (key: string): string => key.replace(/_(zero|one|many|other)$/, '');

describe('the strings of the page and of the terminal', () => {
  it('say the same things in French and in English', () => {
    const keys = (strings: Record<string, string>) => [...new Set(Object.keys(strings).map(base))].sort();

    expect(keys(en)).toEqual(keys(fr));
  });

  it('name the same facts in both languages', () => {
    const different = Object.entries(fr)
      .filter(([key]) => key in en)
      .filter(([key, french]) => placeholders(french).join() !== placeholders(en[key] ?? '').join());

    expect(different).toEqual([]);
  });

  it('keep to French typography: a no-break space before : ; ? ! and inside guillemets', () => {
    const wrong = Object.entries(fr).filter(([, french]) =>
      /[^\s\u00a0\u202f(][?!;]|\u0020[?!;:»]|«\u0020/.test(french),
    );

    expect(wrong).toEqual([]);
  });

  it('have a sentence for each code of each room, and none for another', () => {
    const codes = sources
      .filter(({ file }) => /^\w+[/\\]errors\.ts$/.test(file))
      .flatMap(({ file, text }) => {
        const union = /type \w+ErrorCode =([^;]+);/.exec(text)?.[1] ?? '';
        return [...union.matchAll(/'([\w-]+)'/g)].map(
          ([, code]) => `${path.dirname(file)}.error.${code ?? ''}`,
        );
      });

    const sentences = Object.keys(fr).filter((key) => /^(?!foundation)\w+\.error\./.test(key));
    expect(sentences.sort()).toEqual(codes.sort());
  });

  it('are all said somewhere', () => {
    const code = sources.map(({ text }) => text).join('\n');
    // `catalogue.status.${status}` says every key that begins so, `${room}.error.${code}` every error.
    const patterns = [...code.matchAll(/`([\w.-]*\$\{[^`]*)`/g)]
      .map(([, template = '']) =>
        template
          .split(/\$\{[^}]*\}/)
          .map(escaped)
          .join('[\\w-]+'),
      )
      .filter((pattern) => /\w\\\./.test(pattern))
      .map((pattern) => new RegExp(`^${pattern}$`));
    const isSaid = (key: string) =>
      code.includes(`'${key}'`) || patterns.some((pattern) => pattern.test(key));

    expect(Object.keys(fr).filter((key) => !isSaid(base(key)))).toEqual([]);
  });
});
