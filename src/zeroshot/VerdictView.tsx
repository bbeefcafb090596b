/**
 * The answer in words: verdict first, then the score of the main finding under its own name, then what decided. A
 * denial shows the score of what it denies: its negative would stand on no scale.
 */
import { useTranslation } from 'react-i18next';
import { writeDecimal } from '../foundation/index.ts';
import type { Scored } from './answer.ts';
import { usePageLanguage } from './usePageLanguage.ts';
import { VerdictWord } from './VerdictWord.tsx';

export function VerdictView({ scored }: { readonly scored: Scored }) {
  const { t } = useTranslation();
  const language = usePageLanguage();
  const { main, criteria, deciding } = scored;
  const { reason } = deciding.verdict;
  const isConjunction = criteria.length > 1;
  const isAllOver = isConjunction && reason === 'over-high';
  return (
    <>
      <div className="zeroshot-verdict">
        <VerdictWord verdict={deciding.verdict} />
        <span className="zeroshot-score">
          <span className="muted small">
            {t('zeroshot.score.of', { finding: main.finding.label[language] })}
          </span>{' '}
          {writeDecimal(main.findingScore, language)}
        </span>
      </div>
      <p>
        {isConjunction &&
          !isAllOver &&
          t('zeroshot.verdict.decided-by', {
            finding: deciding.finding.label[language],
            score: writeDecimal(deciding.findingScore, language),
          })}{' '}
        {t(isAllOver ? 'zeroshot.verdict.all-over' : `zeroshot.reason.${reason}`)}
        {reason === 'under-low' && <strong> {t('zeroshot.verdict.under-is-not-normal')}</strong>}
      </p>
    </>
  );
}
