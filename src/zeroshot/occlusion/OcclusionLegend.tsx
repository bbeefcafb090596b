/** What the colours of an occlusion map mean, and what they do not. */
import { useTranslation } from 'react-i18next';
import { writeDecimal } from '../../foundation/index.ts';
import type { HeatMapRule } from '../../models/index.ts';
import { heatStepStarts } from '../heatMap.ts';
import { usePageLanguage } from '../usePageLanguage.ts';
import { isFlat } from './fallRule.ts';

interface OcclusionLegendProps {
  readonly rule: HeatMapRule;
  readonly finding: string;
}

export function OcclusionLegend({ rule, finding }: OcclusionLegendProps) {
  const { t } = useTranslation();
  const language = usePageLanguage();
  if (isFlat(rule)) {
    const most = writeDecimal(rule.full, language);
    return <p className="muted small">{t('zeroshot.occlusion.flat', { finding, most })}</p>;
  }
  return (
    <figure className="zeroshot-legend">
      <ol aria-label={t('zeroshot.occlusion.scale')}>
        {heatStepStarts(rule).map((start, index) => (
          <li key={index + 1}>
            <span className={`zeroshot-swatch zeroshot-swatch-${index + 1}`} />
            {writeDecimal(start, language)}
          </li>
        ))}
      </ol>
      <figcaption className="muted small">
        {t('zeroshot.occlusion.meaning', { finding, full: writeDecimal(rule.full, language) })}
      </figcaption>
    </figure>
  );
}
