/** What the colours mean: a fixed scale, placed on the peaks of reference films without the finding. */
import { useTranslation } from 'react-i18next';
import type { HeatMapRule } from '../models/index.ts';
import { heatStepStarts } from './heatMap.ts';
import { writeScore } from './numbers.ts';
import type { Language } from './promptVectors.ts';
import './zeroshot.css';

interface HeatMapLegendProps {
  readonly rule: HeatMapRule;
  /** Name of the finding that the map localises. */
  readonly finding: string;
  readonly language: Language;
}

export function HeatMapLegend({ rule, finding, language }: HeatMapLegendProps) {
  const { t } = useTranslation();
  return (
    <figure className="zeroshot-legend">
      <ol aria-label={t('zeroshot.legend.label')}>
        {heatStepStarts(rule).map((start, index) => (
          <li key={start}>
            <span className={`zeroshot-swatch zeroshot-swatch-${index + 1}`} />
            {writeScore(start, language)}
          </li>
        ))}
      </ol>
      <figcaption className="muted small">{t('zeroshot.legend.meaning', { finding })}</figcaption>
    </figure>
  );
}
