/** Numbers as a French or English reader writes them. A score never carries a percent sign; rates do. */
import type { Language } from './promptVectors.ts';

const locales = { fr: 'fr-FR', en: 'en-GB' } as const;

/** « 0,214 », « −0,172 »: three decimals, a true minus sign, no negative zero. */
export function writeScore(score: number, language: Language): string {
  const digits = { minimumFractionDigits: 3, maximumFractionDigits: 3, signDisplay: 'negative' } as const;
  return new Intl.NumberFormat(locales[language], digits).format(score).replace('-', '−');
}

/** « 89 % »: a measured rate or a share of reference films. */
export function writeRate(rate: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], { style: 'percent', maximumFractionDigits: 0 }).format(
    rate,
  );
}
