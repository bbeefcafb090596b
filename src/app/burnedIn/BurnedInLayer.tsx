/** Where text was read on this film, dashed, in CSS pixels: proposed, and not black yet. */
import type { FilmKey } from '../../dicom/index.ts';
import { toCanvas, type ToolView } from '../../viewport/index.ts';
import { useBurnedIn } from '../SessionContext.tsx';
import './burnedIn.css';

interface BurnedInLayerProps {
  readonly filmKey: FilmKey;
  readonly view: ToolView;
}

export function BurnedInLayer({ filmKey, view }: BurnedInLayerProps) {
  const { texts } = useBurnedIn();
  return texts
    .filter((text) => text.filmKey === filmKey)
    .map(({ id, box: { left, top, right, bottom } }) => {
      const corners = [
        { x: left, y: top },
        { x: right, y: top },
        { x: right, y: bottom },
        { x: left, y: bottom },
      ].map((corner) => toCanvas(view.matrix, corner));
      return (
        <polygon
          key={id}
          className="burned-in-box"
          points={corners.map(({ x, y }) => `${x},${y}`).join(' ')}
        />
      );
    });
}
