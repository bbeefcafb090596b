/** A figure as it moves, each point with its interval; a lot of which nothing can be said has a hollow ring on the axis. */
import { Axes, heightOf, placeOf, plot } from './Axes.tsx';
import { ink } from './ink.ts';
import { PlotFigure } from './PlotFigure.tsx';
import type { PlotTable } from './plotFile.ts';
import { ticksTo } from './ticks.ts';

export interface CoursePoint {
  readonly label: string;
  readonly value: number | null;
  readonly interval: readonly [low: number, high: number] | null;
}

interface CoursePlotProps {
  readonly title: string;
  readonly fileName: string;
  readonly unit: string;
  readonly points: readonly CoursePoint[];
  /** The figure never passes 1 and may fall below 0, as kappa does. */
  readonly isOfOne: boolean;
  readonly table: PlotTable;
}

export function CoursePlot({ title, fileName, unit, points, isOfOne, table }: CoursePlotProps) {
  const told = points.flatMap(({ value, interval }) => [value ?? 0, ...(interval ?? [])]);
  const below = isOfOne && Math.min(...told) < 0 ? [-1, -0.5] : [];
  const ticks = [...below, ...(isOfOne ? [0, 0.25, 0.5, 0.75, 1] : ticksTo(Math.max(...told, 0)))];
  const scale = { low: ticks[0]!, high: ticks.at(-1)! };
  const placed = points.map((point, at) => ({ ...point, x: placeOf(at, points.length) }));
  const line = placed.flatMap(({ value, x }) => (value === null ? [] : `${x},${heightOf(value, scale)}`));
  return (
    <PlotFigure title={title} fileName={fileName} width={plot.width} height={plot.height} table={table}>
      <Axes {...scale} ticks={ticks} labels={points.map(({ label }) => label)} unit={unit} />
      <polyline points={line.join(' ')} fill="none" stroke={ink.accent} strokeOpacity={0.5} />
      {placed.map(({ label, value, interval, x }, at) => (
        <g key={label + String(at)} stroke={ink.accent} fill={ink.accent} strokeWidth={2}>
          {interval !== null && (
            <line
              x1={x}
              x2={x}
              y1={heightOf(interval[0], scale)}
              y2={heightOf(interval[1], scale)}
              strokeLinecap="round"
            />
          )}
          {value === null ? (
            <circle cx={x} cy={heightOf(scale.low, scale)} r={4} fill={ink.ground} stroke={ink.soft} />
          ) : (
            <circle cx={x} cy={heightOf(value, scale)} r={4} />
          )}
        </g>
      ))}
    </PlotFigure>
  );
}
