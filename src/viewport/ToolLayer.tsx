/** What tools draw: SVG in CSS pixels of the viewport, over film and overlay. A drawing that fails leaves the film. */
import type { FilmStage } from './FilmStage.ts';
import { toImage } from './geometry.ts';
import type { Shown } from './handle.ts';
import { OverlayBoundary } from './OverlayLayer.tsx';
import type { ToolPort, ToolView } from './toolPort.ts';

interface ToolLayerProps {
  readonly shown: Shown;
  readonly stage: FilmStage;
  readonly draw: ToolPort['draw'];
}

export function ToolLayer({ shown, stage, draw }: ToolLayerProps) {
  const { matrix, size, frame } = shown;
  const imagePoint = (clientX: number, clientY: number) =>
    toImage(matrix, stage.canvasPoint(clientX, clientY));
  return (
    <OverlayBoundary key={frame.film.key}>
      <svg className="film-tools" role="presentation">
        <Drawing draw={draw} view={{ matrix, size, imagePoint }} />
      </svg>
    </OverlayBoundary>
  );
}

/** A component of its own, so that the boundary catches what `draw` throws. */
function Drawing({ draw, view }: { readonly draw: ToolPort['draw']; readonly view: ToolView }) {
  return draw(view);
}
