/** What was measured of these thresholds and this score, on which films. Rates of thresholds, never of this film. */
import { useTranslation } from 'react-i18next';
import type { Thresholds } from '../models/index.ts';
import type { CriterionAnswer } from './answer.ts';
import { writeRate, writeScore } from './numbers.ts';
import type { Language } from './promptVectors.ts';

interface MeasuredProps {
  readonly criterion: CriterionAnswer;
  readonly language: Language;
}

export function Measured({ criterion, language }: MeasuredProps) {
  const { t } = useTranslation();
  const { finding, thresholds, place, auroc } = criterion;
  const label = finding.label[language];
  return (
    <div className="zeroshot-measured small">
      {thresholds && <ThresholdTable thresholds={thresholds} criterion={criterion} language={language} />}
      {place && (
        <p>
          {t('zeroshot.measured.place', {
            finding: label,
            without: writeRate(place.without, language),
            with: writeRate(place.with, language),
          })}
        </p>
      )}
      {auroc && (
        <p className="muted">
          {t('zeroshot.measured.auroc', {
            finding: label,
            value: writeScore(auroc.value, language),
            from: writeScore(auroc.ci95[0], language),
            to: writeScore(auroc.ci95[1], language),
            n: auroc.n,
            positives: auroc.positives,
          })}
        </p>
      )}
    </div>
  );
}

interface ThresholdTableProps extends MeasuredProps {
  readonly thresholds: Thresholds;
}

function ThresholdTable({ thresholds, criterion, language }: ThresholdTableProps) {
  const { t } = useTranslation();
  const { low, high, atLow, atHigh, measuredOn } = thresholds;
  const { reason } = criterion.verdict;
  const rows = [
    { name: 'low', value: low, rates: atLow, decides: reason === 'under-low' },
    {
      name: 'high',
      value: high,
      rates: atHigh,
      decides: reason === 'over-high' || reason === 'absence-contradicted',
    },
  ] as const;
  const fold = t(`zeroshot.fold.${measuredOn.fold}`, { defaultValue: measuredOn.fold });
  return (
    <table>
      <caption className="muted">
        {t('zeroshot.measured.on', { fold, n: measuredOn.n, positives: measuredOn.positives })}
        {language === 'en' && ` ${t('zeroshot.measured.french-sentences')}`}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('zeroshot.measured.threshold')}</th>
          <th scope="col">{t('zeroshot.measured.sensitivity')}</th>
          <th scope="col">{t('zeroshot.measured.specificity')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, value, rates, decides }) => (
          <tr key={name} className={decides ? 'decides' : undefined}>
            <th scope="row">{t(`zeroshot.scale.${name}`, { value: writeScore(value, language) })}</th>
            <td>{writeRate(rates.sensitivity, language)}</td>
            <td>{writeRate(rates.specificity, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
