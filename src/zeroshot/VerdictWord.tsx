import { useTranslation } from 'react-i18next';
import { wordingOf, type Verdict } from './verdict.ts';

export function VerdictWord({ verdict }: { readonly verdict: Verdict }) {
  const { t } = useTranslation();
  const wording = wordingOf(verdict);
  return <span className={`zeroshot-word is-${wording}`}>{t(`zeroshot.verdict.${wording}`)}</span>;
}
