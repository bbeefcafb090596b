/** What was measured of these thresholds and this score, on which films. Rates of thresholds, never of this film. */
import { useTranslation } from 'react-i18next';
import { writeDecimal } from '../foundation/index.ts';
import type { Thresholds } from '../models/index.ts';
import type { CriterionAnswer } from './answer.ts';
import { writeRate } from './numbers.ts';
import type { Paraphrases } from './paraphrases.ts';
import type { Language } from './promptVectors.ts';
import { usePageLanguage } from './usePageLanguage.ts';
import { decidingThreshold } from './verdict.ts';

interface MeasuredProps {
  readonly criterion: CriterionAnswer;
  /** Language of the ensembles that gave the score. */
  readonly ensembles: Language;
}

export function Measured({ criterion, ensembles }: MeasuredProps) {
  const { t } = useTranslation();
  const language = usePageLanguage();
  const { finding, thresholds, place, auroc, paraphrases } = criterion;
  const label = finding.label[language];
  return (
    <div className="zeroshot-measured small">
      {thresholds && <ThresholdTable thresholds={thresholds} criterion={criterion} ensembles={ensembles} />}
      {place && (
        <p>
          {t('zeroshot.measured.place', {
            finding: label,
            without: writeRate(place.without, language),
            with: writeRate(place.with, language),
          })}
        </p>
      )}
      {paraphrases && <ParaphraseLine paraphrases={paraphrases} finding={label} />}
      {auroc && (
        <p className="muted">
          {t('zeroshot.measured.auroc', {
            finding: label,
            value: writeDecimal(auroc.value, language),
            from: writeDecimal(auroc.ci95[0], language),
            to: writeDecimal(auroc.ci95[1], language),
            n: auroc.n,
            positives: auroc.positives,
          })}
        </p>
      )}
    </div>
  );
}

function ParaphraseLine({ paraphrases, finding }: { paraphrases: Paraphrases; finding: string }) {
  const { t } = useTranslation();
  const language = usePageLanguage();
  const { n, from, to, agreeing } = paraphrases;
  const isSteady = agreeing === n;
  return (
    <p>
      {agreeing !== null && (
        <span className={isSteady ? 'badge' : 'badge zeroshot-unsteady'}>
          {t(isSteady ? 'zeroshot.paraphrase.steady' : 'zeroshot.paraphrase.unsteady')}
        </span>
      )}{' '}
      {t('zeroshot.paraphrase.range', {
        finding,
        count: n,
        from: writeDecimal(from, language),
        to: writeDecimal(to, language),
      })}
      {agreeing !== null && ` ${t('zeroshot.paraphrase.agreeing', { agreeing, n })}`}
    </p>
  );
}

interface ThresholdTableProps extends MeasuredProps {
  readonly thresholds: Thresholds;
}

function ThresholdTable({ thresholds, criterion, ensembles }: ThresholdTableProps) {
  const { t } = useTranslation();
  const language = usePageLanguage();
  const { low, high, atLow, atHigh, measuredOn } = thresholds;
  const { n, positives } = measuredOn;
  const decides = decidingThreshold(criterion.verdict);
  const fold = t(`zeroshot.fold.${measuredOn.fold}`, { defaultValue: measuredOn.fold });
  const rows = [
    { name: 'low', value: low, rates: atLow },
    { name: 'high', value: high, rates: atHigh },
  ] as const;
  return (
    <table>
      <caption className="muted">
        {t('zeroshot.measured.on', { fold, n, positives, finding: criterion.finding.label[language] })}
        {ensembles === 'en' && ` ${t('zeroshot.measured.french-sentences')}`}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('zeroshot.measured.threshold')}</th>
          <th scope="col">{t('zeroshot.measured.sensitivity')}</th>
          <th scope="col">{t('zeroshot.measured.specificity')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, value, rates }) => (
          <tr key={name} className={decides === name ? 'decides' : undefined}>
            <th scope="row">{t(`zeroshot.scale.${name}`, { value: writeDecimal(value, language) })}</th>
            <td>{writeRate(rates.sensitivity, language)}</td>
            <td>{writeRate(rates.specificity, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
