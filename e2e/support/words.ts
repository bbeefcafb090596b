/** The page's own strings, so that one journey can be walked in both languages, and strings of the wrong one be found. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';

export type Language = 'fr' | 'en';
type Strings = Readonly<Record<string, string>>;

const src = path.resolve(import.meta.dirname, '../../src');
const read = (language: Language): Strings =>
  Object.fromEntries(
    readdirSync(src)
      .filter((room) => room !== 'cli')
      .map((room) => path.join(src, room, `locales/${language}.json`))
      .flatMap((file) => Object.entries(parsed(file))),
  );
const strings = { fr: read('fr'), en: read('en') };

export function word(language: Language, key: string): string {
  const found = strings[language][key];
  if (found === undefined) throw new Error(`no string ${key}`);
  return found.replaceAll('\u00a0', ' ');
}

/** What is said between the facts of a sentence, where it is long enough to be known again; short sentences whole. */
const parts = (sentence: string): string[] => sentence.split(/\{\{[^}]*\}\}/).map((part) => part.trim());
const allEnglish = Object.values(strings.en).join('\n');
const frenchParts = [...new Set(Object.values(strings.fr).flatMap(parts))].filter(
  (part) => part.length >= 10 && !allEnglish.includes(part),
);
const frenchWords = new Set(
  Object.values(strings.fr).filter((text) => /^\p{L}{3,}/u.test(text) && !allEnglish.includes(text)),
);

/** French strings on the page, in its texts and in the names that a screen reader says. */
export async function frenchOn(page: Page): Promise<string[]> {
  const shown = await page.evaluate(() => {
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) found.add(walker.currentNode.nodeValue?.trim() ?? '');
    for (const element of document.body.querySelectorAll('*')) {
      for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
        found.add(element.getAttribute(name)?.trim() ?? '');
    }
    return [...found];
  });
  return shown.filter((text) => frenchWords.has(text) || frenchParts.some((part) => text.includes(part)));
}

function parsed(file: string): Strings {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Strings;
  } catch {
    // A room without strings.
    return {};
  }
}
