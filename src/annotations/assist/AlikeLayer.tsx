/** The places of this film that are proposed, dashed, over it in CSS pixels. */
import type { FilmKey } from '../../dicom/index.ts';
import { toCanvas, type ToolView } from '../../viewport/index.ts';
import { closedPath } from '../tools/svgPath.ts';
import type { AlikeSlice } from './alikeSlice.ts';
import './assist.css';

interface AlikeLayerProps {
  readonly filmKey: FilmKey;
  readonly alike: AlikeSlice['alike'];
  readonly view: ToolView;
}

export function AlikeLayer({ filmKey, alike, view }: AlikeLayerProps) {
  if (alike.kind !== 'proposed') return null;
  return alike.places
    .filter((place) => place.filmKey === filmKey)
    .map(({ id, box: { left, top, right, bottom } }) => {
      const corners = [
        { x: left, y: top },
        { x: right, y: top },
        { x: right, y: bottom },
        { x: left, y: bottom },
      ];
      const path = closedPath(corners.map((corner) => toCanvas(view.matrix, corner)));
      return (
        <g key={id} className="alike-place">
          <path className="mark-halo" d={path} />
          <path className="assist-box" d={path} />
        </g>
      );
    });
}
