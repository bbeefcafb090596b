import { useTranslation } from 'react-i18next';
import type { Language } from './promptVectors.ts';

/** Names of findings and numbers are written in the language of the page, whatever the answer was asked in. */
export function usePageLanguage(): Language {
  return useTranslation().i18n.language === 'en' ? 'en' : 'fr';
}
