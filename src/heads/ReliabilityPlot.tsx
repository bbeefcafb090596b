/** What was stated against what came true, one disc a bin, its area by the number of films; on the diagonal all is well. */
import { useTranslation } from 'react-i18next';
import { figureText } from './figureText.ts';
import type { Judged } from './judging/report.ts';

const [side, margin] = [200, 44];

interface ReliabilityPlotProps {
  readonly judged: Judged;
  /** Of the finding, where the head has several. */
  readonly name: string | null;
  readonly isEvaluation: boolean;
}

export function ReliabilityPlot({ judged, name: finding, isEvaluation }: ReliabilityPlotProps) {
  const { t, i18n } = useTranslation();
  const discs = judged.reliability.flatMap(({ count, stated, observed }) =>
    stated === null || observed === null ? [] : [{ count, stated, observed }],
  );
  if (discs.length === 0) return null;
  const words = { t, language: i18n.language, spec: { kind: 'binary', unit: null } as const };
  const error = judged.figures.find(({ name }) => name === 'calibration-error')?.value ?? null;
  const most = Math.max(...discs.map(({ count }) => count));
  const percent = (value: number) => new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(value);
  const x = (share: number): number => margin + share * side;
  const y = (share: number): number => 8 + (1 - share) * side;
  const part = t(isEvaluation ? 'heads.part.evaluation' : 'heads.part.held-out');
  const label = t('heads.reliability.label', { part, error: figureText('calibration-error', error, words) });
  const name = finding === null ? label : t('heads.report.of-finding', { name: finding, line: label });
  return (
    <figure className="heads-reliability">
      <svg viewBox={`0 0 ${side + margin + 20} ${side + margin + 8}`} role="img" aria-label={name}>
        <rect x={x(0)} y={y(1)} width={side} height={side} className="heads-plot-frame" />
        <line x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} className="heads-plot-diagonal" />
        {[0, 0.5, 1].map((share) => (
          <g key={share} className="heads-plot-scale">
            <text x={x(share)} y={y(0) + 14} textAnchor="middle">
              {percent(share)}
            </text>
            <text x={x(0) - 4} y={y(share) + 4} textAnchor="end">
              {percent(share)}
            </text>
          </g>
        ))}
        {discs.map(({ count, stated, observed }) => (
          <circle key={stated} cx={x(stated)} cy={y(observed)} r={3 + 7 * Math.sqrt(count / most)}>
            <title>
              {t('heads.reliability.bin', { count, stated: percent(stated), observed: percent(observed) })}
            </title>
          </circle>
        ))}
        <text x={x(0.5)} y={y(0) + 30} textAnchor="middle" className="heads-plot-scale">
          {t('heads.reliability.stated')}
        </text>
      </svg>
      <figcaption className="small muted">{name}</figcaption>
    </figure>
  );
}
