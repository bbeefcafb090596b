/** The part that is being drawn, or that was searched by, over the film: CSS pixels of the viewport. */
import type { FilmKey } from '../../dicom/index.ts';
import { toCanvas, type ToolView } from '../../viewport/index.ts';
import type { SearchSlice } from '../state.ts';
import type { FilmPart } from './filmPart.ts';
import { between } from './partDrawing.ts';

interface PartOutlineProps {
  readonly search: Pick<SearchSlice, 'drawing' | 'status'>;
  readonly filmKey: FilmKey;
  readonly view: ToolView;
}

export function PartOutline({ search, filmKey, view }: PartOutlineProps) {
  const part = shownPart(search, filmKey);
  if (part === null) return null;
  const { left, top, right, bottom } = part;
  const corners = [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ].map((corner) => toCanvas(view.matrix, corner));
  return <polygon className="search-part" points={corners.map(({ x, y }) => `${x},${y}`).join(' ')} />;
}

function shownPart({ drawing, status }: PartOutlineProps['search'], filmKey: FilmKey): FilmPart | null {
  if (drawing?.kind === 'placing' && drawing.filmKey === filmKey) return between(drawing.from, drawing.to);
  const query = status.kind === 'idle' || drawing !== null ? null : status.query;
  return query?.kind === 'part' && query.filmKey === filmKey ? query.part : null;
}
