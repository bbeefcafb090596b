/** Each criterion of a sentence that holds several, with its own score and answer. */
import { useTranslation } from 'react-i18next';
import type { CriterionAnswer } from './answer.ts';
import { writeScore } from './numbers.ts';
import type { Language } from './promptVectors.ts';
import { VerdictWord } from './VerdictWord.tsx';

interface CriteriaTableProps {
  readonly criteria: readonly CriterionAnswer[];
  readonly language: Language;
}

export function CriteriaTable({ criteria, language }: CriteriaTableProps) {
  const { t } = useTranslation();
  return (
    <table className="zeroshot-criteria small">
      <thead>
        <tr>
          <th scope="col">{t('zeroshot.criteria.criterion')}</th>
          <th scope="col">{t('zeroshot.score.label')}</th>
          <th scope="col">{t('zeroshot.criteria.verdict')}</th>
        </tr>
      </thead>
      <tbody>
        {criteria.map(({ finding, polarity, score, verdict }) => (
          <tr key={finding.id}>
            <th scope="row">
              {finding.label[language]}
              {polarity === 'denied' && ` (${t('zeroshot.polarity.denied')})`}
            </th>
            <td>{writeScore(score, language)}</td>
            <td>
              <VerdictWord code={verdict.code} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
