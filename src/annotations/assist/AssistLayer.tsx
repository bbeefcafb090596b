/** The region that is proposed, over the film in CSS pixels: the patches, and the box that Enter would make of them. */
import { useTranslation } from 'react-i18next';
import type { FilmKey } from '../../dicom/index.ts';
import { toCanvas, type ToolView } from '../../viewport/index.ts';
import type { Box } from '../tools/box.ts';
import { closedPath } from '../tools/svgPath.ts';
import { boxRound } from './patchGrid.ts';
import { patchesOfRegion, type AssistSlice } from './assistSlice.ts';
import './assist.css';

interface AssistLayerProps {
  readonly filmKey: FilmKey;
  readonly assist: AssistSlice['assist'];
  readonly view: ToolView;
}

export function AssistLayer({ filmKey, assist, view }: AssistLayerProps) {
  const { t } = useTranslation();
  if (assist.kind !== 'proposed' || assist.region.filmKey !== filmKey) return null;
  const patches = patchesOfRegion(assist.region);
  const path = ({ left, top, right, bottom }: Box) =>
    closedPath(
      [
        { x: left, y: top },
        { x: right, y: top },
        { x: right, y: bottom },
        { x: left, y: bottom },
      ].map((corner) => toCanvas(view.matrix, corner)),
    );
  return (
    <g className="assist" role="img" aria-label={t('annotations.assist.a11y', { count: patches.length })}>
      <path className="assist-patches" d={patches.map(path).join('')} />
      <path className="mark-halo" d={path(boxRound(patches))} />
      <path className="assist-box" d={path(boxRound(patches))} />
    </g>
  );
}
