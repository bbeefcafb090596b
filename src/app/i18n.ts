/** French first. Units, decimals and dates go through Intl; keys are flat, so dots are part of the name. */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en, fr } from './locales/all.ts';

export type Language = 'fr' | 'en';
const remembered = 'osselet.language';

export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { fr: { translation: fr }, en: { translation: en } },
    lng: rememberedLanguage(),
    fallbackLng: 'fr',
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
  followLanguage((language) => {
    document.documentElement.lang = language;
  });
}

export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'fr';
}

/** Told of the language now, and of each change, whatever changed it. */
export function followLanguage(listen: (language: Language) => void): void {
  listen(currentLanguage());
  i18next.on('languageChanged', () => listen(currentLanguage()));
}

export async function changeLanguage(language: Language): Promise<void> {
  remember(language);
  await i18next.changeLanguage(language);
}

/** A browser may forbid the page to remember: it then starts in French each time. */
function remember(language: Language): void {
  try {
    localStorage.setItem(remembered, language);
  } catch {
    return;
  }
}

function rememberedLanguage(): Language {
  try {
    return localStorage.getItem(remembered) === 'en' ? 'en' : 'fr';
  } catch {
    return 'fr';
  }
}
