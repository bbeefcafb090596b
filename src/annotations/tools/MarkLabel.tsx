/** The value of a mark beside it, upright and of one size on the screen; a thin line leads to one that had to move away. */
import { linePx, type PlacedLabel } from './placeLabels.ts';
import { openPath } from './svgPath.ts';

interface MarkLabelProps {
  readonly place: PlacedLabel;
}

export function MarkLabel({ place: { lines, box, flush, leader } }: MarkLabelProps) {
  if (lines.length === 0) return null;
  const x = flush === 'left' ? box.left : box.left + box.width;
  return (
    <>
      {leader && <path className="mark-leader" d={openPath(leader)} />}
      <text className="mark-label" textAnchor={flush === 'left' ? 'start' : 'end'}>
        {lines.map(({ text, isMinor }, line) => (
          <tspan
            key={line}
            className={isMinor ? 'is-minor' : undefined}
            x={x}
            y={box.top + (line + 1) * linePx - 2}
          >
            {text}
          </tspan>
        ))}
      </text>
    </>
  );
}
