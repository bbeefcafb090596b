/** What the colours mean: a fixed scale, placed on reference films; and how often the hottest place is the right one. */
import { useTranslation } from 'react-i18next';
import { writeDecimal } from '../foundation/index.ts';
import type { HeatMapRule, Pointing } from '../models/index.ts';
import { heatStepStarts } from './heatMap.ts';
import { writeRate } from './numbers.ts';
import { usePageLanguage } from './usePageLanguage.ts';
import './zeroshot.css';

interface HeatMapLegendProps {
  readonly rule: HeatMapRule;
  /** Name of the finding that the map localises. */
  readonly finding: string;
  readonly pointing: Pointing | null;
}

export function HeatMapLegend({ rule, finding, pointing }: HeatMapLegendProps) {
  const { t } = useTranslation();
  const language = usePageLanguage();
  return (
    <figure className="zeroshot-legend">
      <ol aria-label={t('zeroshot.legend.label')}>
        {heatStepStarts(rule).map((start, index) => (
          <li key={start}>
            <span className={`zeroshot-swatch zeroshot-swatch-${index + 1}`} />
            {writeDecimal(start, language)}
          </li>
        ))}
      </ol>
      <figcaption className="muted small">
        {t('zeroshot.legend.meaning', { finding })}
        {pointing && ` ${pointingWords(pointing)}`}
      </figcaption>
    </figure>
  );

  function pointingWords({ value, ci95: [from, to], chance, n, fold }: Pointing): string {
    return t('zeroshot.legend.pointing', {
      n,
      finding,
      fold: t(`zeroshot.fold.${fold}`, { defaultValue: fold }),
      value: writeRate(value, language),
      from: writeRate(from, language),
      to: writeRate(to, language),
      chance: writeRate(chance, language),
    });
  }
}
