/** The frame of a plot: round numbers at the left with their lines, some of the labels below. */
import { useTranslation } from 'react-i18next';
import { ink } from './ink.ts';
import { labelStep } from './ticks.ts';

export const plot = { width: 520, height: 240, left: 52, top: 44, right: 508, bottom: 206 } as const;

export interface Scale {
  readonly low: number;
  readonly high: number;
}

export function heightOf(value: number, { low, high }: Scale): number {
  return plot.bottom - ((value - low) / (high - low)) * (plot.bottom - plot.top);
}

/** Middle of the place of the one at `at` among `count`. */
export function placeOf(at: number, count: number): number {
  return plot.left + ((at + 0.5) * (plot.right - plot.left)) / count;
}

interface AxesProps extends Scale {
  readonly ticks: readonly number[];
  /** Under the axis, from left to right. */
  readonly labels: readonly string[];
  readonly unit: string;
}

const mostLabels = 8;

export function Axes({ ticks, labels, unit, low, high }: AxesProps) {
  const { i18n } = useTranslation();
  const format = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 2 });
  const step = labelStep(labels.length, mostLabels);
  return (
    <g fontSize={11} fill={ink.soft}>
      <text x={12} y={36}>
        {unit}
      </text>
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={plot.left}
            x2={plot.right}
            y1={heightOf(tick, { low, high })}
            y2={heightOf(tick, { low, high })}
            stroke={ink.line}
          />
          <text x={plot.left - 6} y={heightOf(tick, { low, high }) + 4} textAnchor="end">
            {format.format(tick)}
          </text>
        </g>
      ))}
      {labels.map(
        (label, at) =>
          at % step === 0 && (
            <text
              key={label + String(at)}
              x={placeOf(at, labels.length)}
              y={plot.bottom + 18}
              textAnchor="middle"
            >
              {label}
            </text>
          ),
      )}
    </g>
  );
}
