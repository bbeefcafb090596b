import { useTranslation } from 'react-i18next';
import type { Judgeable } from './judgeable.ts';
import { judgeableIn } from './judged.ts';
import { useCatalogue, useSession, useZeroshot } from './SessionContext.tsx';

/** The answer on screen that may be confirmed or rejected; null while there is none. */
export function useJudgeable(): Judgeable | null {
  // Followed: a change of language renames the finding, another film or answer is another judgement.
  useTranslation();
  useZeroshot();
  useCatalogue();
  return judgeableIn(useSession());
}
