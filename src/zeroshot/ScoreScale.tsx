/** The score on its scale: reference bands, thresholds, and the film's place among them. */
import { useTranslation } from 'react-i18next';
import { writeDecimal } from '../foundation/index.ts';
import type { CriterionAnswer } from './answer.ts';
import { quantileAt } from './quantile.ts';
import { scaleDrawing, type ScaleBand } from './scaleDrawing.ts';
import { usePageLanguage } from './usePageLanguage.ts';

/** Drawing units; the picture scales to the panel. */
const drawing = { width: 368, height: 74, without: 24, with: 38, bandHeight: 9, axis: 52 } as const;

export function ScoreScale({ criterion }: { readonly criterion: CriterionAnswer }) {
  const { t } = useTranslation();
  const language = usePageLanguage();
  const scale = scaleDrawing(criterion);
  if (scale === null) return null;
  const { finding, findingScore, thresholds, quantiles } = criterion;
  const write = (score: number) => writeDecimal(score, language);
  const x = (position: number) => position * drawing.width;
  const words = [
    t('zeroshot.scale.a11y-score', { finding: finding.label[language], score: write(findingScore) }),
    thresholds &&
      t('zeroshot.scale.a11y-thresholds', { low: write(thresholds.low), high: write(thresholds.high) }),
    quantiles &&
      t('zeroshot.scale.a11y-medians', {
        with: write(quantileAt(quantiles.with, 0.5)),
        without: write(quantileAt(quantiles.without, 0.5)),
      }),
  ];
  return (
    <figure className="zeroshot-scale">
      <svg
        viewBox={`0 0 ${drawing.width} ${drawing.height}`}
        role="img"
        aria-label={words.filter(Boolean).join(' ')}
      >
        <Band band={scale.without} y={drawing.without} />
        <Band band={scale.with} y={drawing.with} isWith />
        <line className="axis" x1={0} x2={drawing.width} y1={drawing.axis} y2={drawing.axis} />
        {thresholds && scale.low !== null && (
          <Threshold
            x={x(scale.low)}
            words={t('zeroshot.scale.low', { value: write(thresholds.low) })}
            isLow
          />
        )}
        {thresholds && scale.high !== null && (
          <Threshold x={x(scale.high)} words={t('zeroshot.scale.high', { value: write(thresholds.high) })} />
        )}
        <g className="mark" transform={`translate(${x(scale.score)} 0)`}>
          <line y1={14} y2={drawing.axis} />
          <path d="M -5 6 H 5 L 0 15 Z" />
        </g>
      </svg>
      {quantiles && (
        <figcaption className="muted small">
          <span className="zeroshot-key" /> {t('zeroshot.scale.without', { n: quantiles.without.n })}
          <span className="zeroshot-key is-with" /> {t('zeroshot.scale.with', { n: quantiles.with.n })}
        </figcaption>
      )}
    </figure>
  );
}

function Band({ band, y, isWith = false }: { band: ScaleBand | null; y: number; isWith?: boolean }) {
  if (band === null) return null;
  const spans = [
    ['outer', band.outer],
    ['inner', band.inner],
  ] as const;
  return (
    <g className={isWith ? 'band is-with' : 'band'}>
      {spans.map(([name, [from, to]]) => (
        <rect
          key={name}
          className={name}
          x={from * drawing.width}
          y={y}
          width={(to - from) * drawing.width}
          height={drawing.bandHeight}
        />
      ))}
      <rect
        className="median"
        x={band.median * drawing.width - 1}
        y={y}
        width={2}
        height={drawing.bandHeight}
      />
    </g>
  );
}

function Threshold({ x, words, isLow = false }: { x: number; words: string; isLow?: boolean }) {
  return (
    <g className="threshold" transform={`translate(${x} 0)`}>
      <line y1={20} y2={drawing.axis + 4} />
      <text x={isLow ? 4 : -4} y={drawing.axis + 17} textAnchor={isLow ? 'end' : 'start'}>
        {words}
      </text>
    </g>
  );
}
