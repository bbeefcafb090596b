/** What tools draw: SVG in CSS pixels of the viewport, over film and overlay. A drawing that fails leaves the film. */
import { memo, useCallback } from 'react';
import type { FilmStage } from './FilmStage.ts';
import { toImage } from './geometry.ts';
import type { Shown } from './handle.ts';
import { OverlayBoundary } from './OverlayLayer.tsx';
import type { ToolPort, ToolView } from './toolPort.ts';
import { useRestingView } from './useRestingView.ts';

interface ToolLayerProps {
  readonly shown: Shown;
  readonly stage: FilmStage;
  readonly draw: ToolPort['draw'];
}

export function ToolLayer({ shown, stage, draw }: ToolLayerProps) {
  const { matrix, size, frame } = shown;
  const imagePoint = useCallback(
    (clientX: number, clientY: number) => {
      const now = stage.state();
      const canvasPoint = stage.canvasPoint(clientX, clientY);
      return now.kind === 'shown' ? toImage(now.matrix, canvasPoint) : canvasPoint;
    },
    [stage],
  );
  const { resting, shift } = useRestingView({ matrix, size, imagePoint });
  const style = { transform: `translate(${String(shift.x)}px, ${String(shift.y)}px)` };
  return (
    <OverlayBoundary key={frame.film.key}>
      <svg className="film-tools" role="presentation" style={style}>
        <Drawing draw={draw} view={resting} />
      </svg>
    </OverlayBoundary>
  );
}

interface DrawingProps {
  readonly draw: ToolPort['draw'];
  readonly view: ToolView;
}

/** A component of its own, so that the boundary catches what `draw` throws, and that a pan leaves as it is. */
const Drawing = memo(function Drawing({ draw, view }: DrawingProps) {
  return draw(view);
});
