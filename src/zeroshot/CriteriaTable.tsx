/** Each criterion of a sentence that holds several, with the score of its finding and its own answer. */
import { useTranslation } from 'react-i18next';
import { writeDecimal } from '../foundation/index.ts';
import type { CriterionAnswer } from './answer.ts';
import { usePageLanguage } from './usePageLanguage.ts';
import { VerdictWord } from './VerdictWord.tsx';

export function CriteriaTable({ criteria }: { readonly criteria: readonly CriterionAnswer[] }) {
  const { t } = useTranslation();
  const language = usePageLanguage();
  return (
    <table className="zeroshot-criteria small">
      <thead>
        <tr>
          <th scope="col">{t('zeroshot.criteria.criterion')}</th>
          <th scope="col">{t('zeroshot.criteria.score')}</th>
          <th scope="col">{t('zeroshot.criteria.verdict')}</th>
        </tr>
      </thead>
      <tbody>
        {criteria.map(({ finding, polarity, findingScore, verdict }) => (
          <tr key={finding.id}>
            <th scope="row">
              {polarity === 'denied' && `${t('zeroshot.polarity.denied')} `}
              {finding.label[language]}
            </th>
            <td>{writeDecimal(findingScore, language)}</td>
            <td>
              <VerdictWord verdict={verdict} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
