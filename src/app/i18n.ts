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
  markDocument();
}

export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'fr';
}

export async function changeLanguage(language: Language): Promise<void> {
  localStorage.setItem(remembered, language);
  await i18next.changeLanguage(language);
  markDocument();
}

function rememberedLanguage(): Language {
  return localStorage.getItem(remembered) === 'en' ? 'en' : 'fr';
}

function markDocument(): void {
  document.documentElement.lang = currentLanguage();
}
