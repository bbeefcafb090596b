/**
 * The heat map as SVG rectangles in image pixels, for the viewport's overlay. Square cells on purpose: they show the
 * model's true resolution, where a smoothed picture would promise more than a 16-pixel patch knows.
 */
import { useTranslation } from 'react-i18next';
import type { HeatCell } from './heatMap.ts';
import './zeroshot.css';

interface HeatMapOverlayProps {
  readonly cells: readonly HeatCell[];
  /** Sentence that drew the map. */
  readonly sentence: string;
}

export function HeatMapOverlay({ cells, sentence }: HeatMapOverlayProps) {
  const { t } = useTranslation();
  const hot = cells.filter((cell) => cell.hot).length;
  return (
    <g className="zeroshot-heat" role="img" aria-label={t('zeroshot.map.a11y', { sentence, count: hot })}>
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
