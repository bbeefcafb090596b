/** The stroke under way, as wide as the brush, and an eraser’s told from it. */
import type { FilmKey } from '../../../dicom/index.ts';
import { distance } from '../plane.ts';
import type { ShapeProps } from '../shape.ts';
import { openPath } from '../svgPath.ts';
import type { ToolsSlice } from '../toolsSlice.ts';

interface BrushStrokeProps extends Pick<ShapeProps, 'toScreen'> {
  readonly tools: Pick<ToolsSlice, 'doing' | 'brush'>;
  readonly filmKey: FilmKey;
}

export function BrushStroke({ tools: { doing, brush }, filmKey, toScreen }: BrushStrokeProps) {
  if (doing?.filmKey !== filmKey || doing.tool !== 'mask' || doing.state.kind !== 'placing') return null;
  const { points, isErasing = false } = doing.state;
  const wide = distance(toScreen({ x: 0, y: 0 }), toScreen({ x: 2 * brush.radiusPx, y: 0 }));
  const [first] = points;
  const way = first === undefined || points.length > 1 ? points : [first, first];
  const kind = isErasing || brush.isErasing ? 'mask-stroke is-erasing' : 'mask-stroke';
  return <path className={kind} d={openPath(way.map(toScreen))} strokeWidth={wide} />;
}
