import { useTranslation } from 'react-i18next';
import { currentLanguage } from './i18n.ts';
import { judgeable, type Judgeable } from './judged.ts';
import { useCatalogue, useZeroshot } from './SessionContext.tsx';

/** The answer on screen that may be confirmed or rejected; null while there is none. */
export function useJudgeable(): Judgeable | null {
  useTranslation(); // a change of language renames the finding
  const { answers, sentence } = useZeroshot();
  const { films, selectedKey } = useCatalogue();
  const film = films.find((entry) => entry.id === selectedKey)?.film;
  if (film === undefined || film === null) return null;
  const { key, isPhantom } = film;
  return judgeable(answers[key], { sentence, isPhantom, language: currentLanguage() });
}
