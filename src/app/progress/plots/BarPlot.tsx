/** One bar for each label; where nothing can be said there is none. */
import { Axes, heightOf, placeOf, plot } from './Axes.tsx';
import { ink } from './ink.ts';
import { PlotFigure } from './PlotFigure.tsx';
import type { PlotTable } from './plotFile.ts';
import { ticksTo } from './ticks.ts';

interface BarPlotProps {
  readonly title: string;
  readonly fileName: string;
  readonly unit: string;
  readonly bars: readonly { readonly label: string; readonly value: number | null }[];
  readonly table: PlotTable;
}

const widest = 48;

export function BarPlot({ title, fileName, unit, bars, table }: BarPlotProps) {
  const ticks = ticksTo(Math.max(...bars.map(({ value }) => value ?? 0), 0));
  const scale = { low: 0, high: ticks.at(-1)! };
  const width = Math.min(widest, ((plot.right - plot.left) / bars.length) * 0.8);
  return (
    <PlotFigure title={title} fileName={fileName} width={plot.width} height={plot.height} table={table}>
      <Axes {...scale} ticks={ticks} labels={bars.map(({ label }) => label)} unit={unit} />
      {bars.map(
        ({ label, value }, at) =>
          value !== null && (
            <rect
              key={label + String(at)}
              x={placeOf(at, bars.length) - width / 2}
              y={heightOf(value, scale)}
              width={width}
              height={plot.bottom - heightOf(value, scale)}
              fill={ink.accent}
            />
          ),
      )}
    </PlotFigure>
  );
}
