import { useTranslation } from 'react-i18next';
import type { FigureWords } from './figureText.ts';

export function useFigureWords(spec: FigureWords['spec']): FigureWords {
  const { t, i18n } = useTranslation();
  return { t, language: i18n.language, spec };
}
