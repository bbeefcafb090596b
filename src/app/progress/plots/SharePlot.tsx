/** One bar for each row, cut into the shares of its parts; the number of each part stands in it where there is room. */
import { ink, type InkName } from './ink.ts';
import { PlotFigure } from './PlotFigure.tsx';
import type { PlotTable } from './plotFile.ts';

export interface SharePart {
  readonly name: string;
  readonly ink: InkName;
  readonly count: number;
}

interface SharePlotProps {
  readonly title: string;
  readonly fileName: string;
  readonly rows: readonly { readonly label: string; readonly parts: readonly SharePart[] }[];
  readonly table: PlotTable;
}

const [width, left, right, top, rowHeight, legendHeight] = [520, 12, 508, 36, 40, 18];
const legendColumns = 3;

export function SharePlot({ title, fileName, rows, table }: SharePlotProps) {
  const names = new Map(rows.flatMap(({ parts }) => parts.map((part) => [part.name, part.ink] as const)));
  const legendTop = top + rows.length * rowHeight + 14;
  const height = legendTop + Math.ceil(names.size / legendColumns) * legendHeight;
  return (
    <PlotFigure title={title} fileName={fileName} width={width} height={height} table={table}>
      {rows.map((row, at) => (
        <Row key={row.label + String(at)} {...row} y={top + at * rowHeight} />
      ))}
      {[...names].map(([name, colour], at) => {
        const x = left + (at % legendColumns) * ((right - left) / legendColumns);
        const y = legendTop + Math.floor(at / legendColumns) * legendHeight;
        return (
          <g key={name}>
            <rect x={x} y={y - 9} width={10} height={10} fill={ink[colour]} />
            <text x={x + 16} y={y} fontSize={11} fill={ink.soft}>
              {name}
            </text>
          </g>
        );
      })}
    </PlotFigure>
  );
}

interface RowProps {
  readonly label: string;
  readonly parts: readonly SharePart[];
  readonly y: number;
}

const roomForNumber = 26;

function Row({ label, parts, y }: RowProps) {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  const at = (count: number) => left + (count * (right - left)) / Math.max(total, 1);
  const before = parts.map((_, place) => parts.slice(0, place).reduce((sum, { count }) => sum + count, 0));
  return (
    <g>
      <text x={left} y={y + 10} fontSize={12} fill={ink.text}>
        {label}
      </text>
      <text x={right} y={y + 10} fontSize={11} fill={ink.soft} textAnchor="end">
        {total}
      </text>
      {parts.map(({ name, ink: colour, count }, place) => {
        const [from, to] = [at(before[place]!), at(before[place]! + count)];
        return (
          <g key={name}>
            <rect x={from} y={y + 15} width={to - from} height={16} fill={ink[colour]} stroke={ink.ground} />
            {to - from > roomForNumber && (
              <text x={(from + to) / 2} y={y + 27} fontSize={11} fill={ink.onColour} textAnchor="middle">
                {count}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
