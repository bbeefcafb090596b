/** What the lists know of a word or a phrase. Folded words in, answers out; built once, used for every report. */
import { foldWord } from '../text/foldText.ts';
import { readFrontCoded } from './lists/frontCoded.ts';
import { phraseTrie, type PhraseTrie } from './lists/phraseTrie.ts';
import { belgianTowns, countries, hospitalNames, luxembourgTowns, swissTowns } from './lists/places.ts';
import { eponyms } from './medicine/eponyms.ts';
import { hasMedicalShape, headings, products, terms } from './medicine/terms.ts';

/** The texts of `lists/generated`. */
export interface GeneratedLists {
  readonly words: string;
  readonly givenNames: string;
  readonly surnames: string;
  readonly largeTowns: string;
  readonly smallTowns: string;
}

export interface Lexicon {
  /** A French word, a medical term, a machine: its capital does not make it a name. */
  isOrdinary(lower: string): boolean;
  /** Nobody's name beside another name either: headings, professions, months, parts of the body. */
  isHeading(lower: string): boolean;
  /** A machine, a drug, a score: alone it is that, though somebody may bear the name. */
  isTerm(lower: string): boolean;
  isGivenName(lower: string): boolean;
  isSurname(lower: string): boolean;
  readonly eponyms: PhraseTrie;
  readonly places: PhraseTrie;
  /** Names of communes so small, or so like a word, that they count after « à » only. */
  readonly smallTowns: PhraseTrie;
  readonly hospitals: PhraseTrie;
}

export function createLexicon(lists: GeneratedLists): Lexicon {
  const words = new Set(readFrontCoded(lists.words));
  const given = new Set(readFrontCoded(lists.givenNames));
  const surnames = new Set(readFrontCoded(lists.surnames));
  const isOrdinary = (lower: string): boolean =>
    words.has(lower) ||
    terms.has(lower) ||
    headings.has(lower) ||
    (hasMedicalShape(lower) && !given.has(lower) && !surnames.has(lower));
  const eponymPhrases = eponyms.map(foldWord);
  const protectedWords = new Set(eponymPhrases);
  const isTelling = (place: string): boolean => !words.has(place) && !protectedWords.has(place);
  const large = [
    ...readFrontCoded(lists.largeTowns),
    ...[...belgianTowns, ...swissTowns, ...luxembourgTowns, ...countries].map(foldWord),
  ];
  return {
    isOrdinary,
    isHeading: (lower) => headings.has(lower),
    isTerm: (lower) => terms.has(lower),
    isGivenName: (lower) => given.has(lower),
    isSurname: (lower) => surnames.has(lower),
    eponyms: phraseTrie([...eponymPhrases, ...products]),
    places: phraseTrie(large.filter(isTelling)),
    smallTowns: phraseTrie([...large, ...readFrontCoded(lists.smallTowns)]),
    hospitals: phraseTrie(hospitalNames.map(foldWord)),
  };
}
