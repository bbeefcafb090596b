/** The answer in words: verdict and score first, then why. */
import { useTranslation } from 'react-i18next';
import type { Scored } from './answer.ts';
import { writeScore } from './numbers.ts';
import type { Language } from './promptVectors.ts';
import { VerdictWord } from './VerdictWord.tsx';

interface VerdictViewProps {
  readonly scored: Scored;
  readonly language: Language;
}

export function VerdictView({ scored, language }: VerdictViewProps) {
  const { t } = useTranslation();
  const { main, criteria, verdict, deciding } = scored;
  const finding = deciding.finding.label[language];
  return (
    <>
      <div className="zeroshot-verdict">
        <VerdictWord code={verdict.code} />
        <span className="zeroshot-score">
          <span className="muted small">{t('zeroshot.score.label')}</span> {writeScore(main.score, language)}
        </span>
      </div>
      <p>
        {criteria.length > 1 && verdict.code !== 'over' && t('zeroshot.verdict.because', { finding })}
        {criteria.length > 1 && verdict.code !== 'over' && ' '}
        {t(`zeroshot.reason.${verdict.reason}`, { finding })}
        {verdict.code === 'under' && <strong> {t('zeroshot.verdict.under-is-not-normal')}</strong>}
      </p>
    </>
  );
}
