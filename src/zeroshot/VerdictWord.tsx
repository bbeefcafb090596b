import { useTranslation } from 'react-i18next';
import type { VerdictCode } from './verdict.ts';

export function VerdictWord({ code }: { readonly code: VerdictCode }) {
  const { t } = useTranslation();
  return <span className={`zeroshot-word is-${code}`}>{t(`zeroshot.verdict.${code}`)}</span>;
}
