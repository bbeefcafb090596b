/** The lists are fetched when a person first anonymises (340 KB compressed), and read once. */
import { createLexicon, type Lexicon } from './lexicon.ts';

let loaded: Promise<Lexicon> | null = null;

export function loadLexicon(): Promise<Lexicon> {
  loaded ??= fetchLists();
  return loaded;
}

async function fetchLists(): Promise<Lexicon> {
  const [words, givenNames, surnames, largeTowns, smallTowns] = await Promise.all([
    import('./lists/generated/words.txt?raw'),
    import('./lists/generated/givenNames.txt?raw'),
    import('./lists/generated/surnames.txt?raw'),
    import('./lists/generated/largeTowns.txt?raw'),
    import('./lists/generated/smallTowns.txt?raw'),
  ]);
  return createLexicon({
    words: words.default,
    givenNames: givenNames.default,
    surnames: surnames.default,
    largeTowns: largeTowns.default,
    smallTowns: smallTowns.default,
  });
}
