/**
 * The heat map as SVG rectangles in image pixels, for the viewport's overlay. Square cells on purpose: they show the
 * model's true resolution, where a smoothed picture would promise more than a 16-pixel patch knows.
 */
import { useTranslation } from 'react-i18next';
import type { Answer } from './answer.ts';
import { outlineOf } from './contours.ts';
import type { HeatCell } from './heatMap.ts';
import { useMapLook } from './mapLook.ts';
import { usePageLanguage } from './usePageLanguage.ts';
import './zeroshot.css';

interface HeatMapOverlayProps {
  readonly cells: readonly HeatCell[];
  /** The answer that the map was drawn for. */
  readonly answer: Answer;
}

export function HeatMapOverlay({ cells, answer }: HeatMapOverlayProps) {
  const { t } = useTranslation();
  const language = usePageLanguage();
  const count = cells.filter((cell) => cell.hot).length;
  const finding = answer.scored?.main.finding.label[language] ?? '';
  // A denial lights nothing: the finding's own phrases drew the map, and it must not be named after the denial.
  const drawnBy = answer.map?.drawnBy === 'sentence' ? answer.read : finding;
  const { opacity, isContoured } = useMapLook();
  const label = t(answer.map?.drawnBy === 'occlusion' ? 'zeroshot.occlusion.a11y' : 'zeroshot.map.a11y', {
    sentence: drawnBy,
    count,
  });
  if (isContoured) {
    return (
      <g className="zeroshot-heat" role="img" aria-label={label}>
        <path className="zeroshot-contour" d={outlineOf(cells)} />
        <path className="zeroshot-contour is-hot" d={outlineOf(cells.filter((cell) => cell.hot))} />
      </g>
    );
  }
  return (
    <g className="zeroshot-heat" role="img" aria-label={label} opacity={opacity}>
      {cells.map(({ x, y, width, height, step }) => (
        <rect
          key={`${x} ${y}`}
          className={`zeroshot-heat-${step}`}
          x={x}
          y={y}
          width={width}
          height={height}
        />
      ))}
    </g>
  );
}
