import type { Bilingual } from '../ontology/ontology.ts';

export type Language = keyof Bilingual;

/** Of i18next's language, the one that an ontology has words in. */
export function languageOf(language: string): Language {
  return language.startsWith('fr') ? 'fr' : 'en';
}
