import { useTranslation } from 'react-i18next';
import { currentLanguage } from './i18n.ts';
import { judgeable, type Judgeable } from './judged.ts';
import { useCatalogue, useEngine, useZeroshot } from './SessionContext.tsx';

/** The answer on screen that may be confirmed or rejected; null while there is none. */
export function useJudgeable(): Judgeable | null {
  useTranslation(); // a change of language renames the finding
  const engine = useEngine();
  const { answers } = useZeroshot();
  const { selectedKey } = useCatalogue();
  if (engine.kind !== 'ready' || selectedKey === null) return null;
  return judgeable(answers[selectedKey], engine.report.backend, currentLanguage());
}
