/** The two axes with their centres, and the straight line from hip to ankle that they leave. */
import { MarkPath } from '../MarkPath.tsx';
import type { ShapeProps } from '../shape.ts';
import { openPath } from '../svgPath.ts';

const centrePx = 6;

export function HipKneeAnkleShape({ points, toScreen }: ShapeProps) {
  const shown = points.map(toScreen);
  const [hip, , ankle] = shown;
  return (
    <>
      {hip && ankle && <MarkPath d={openPath([hip, ankle])} isDashed />}
      <MarkPath d={openPath(shown)} />
      {shown.map(({ x, y }, at) => (
        <circle key={at} className="mark-line" cx={x} cy={y} r={centrePx} />
      ))}
    </>
  );
}
