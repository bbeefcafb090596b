/** Size of the brush, eraser, and what fills the holes of the selected mask. */
import { Eraser, PaintBucket } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ToolsSlice } from '../toolsSlice.ts';
import { largestRadiusPx } from './brush.ts';
import type { Brush } from './paint.ts';

interface BrushFieldsProps {
  readonly brush: Brush;
  readonly onBrush: ToolsSlice['setBrush'];
  readonly onFill: () => void;
  readonly onNew: () => void;
}

export function BrushFields({ brush, onBrush, onFill, onNew }: BrushFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <label>
        {t('annotations.brush.size')}
        <input
          type="range"
          min={1}
          max={largestRadiusPx}
          value={brush.radiusPx}
          aria-valuetext={t('annotations.brush.pixels', { pixels: 2 * brush.radiusPx })}
          onChange={({ target }) => onBrush({ ...brush, radiusPx: Number(target.value) })}
        />
        {t('annotations.brush.pixels', { pixels: 2 * brush.radiusPx })}
      </label>
      <button
        type="button"
        className="button"
        aria-pressed={brush.isErasing}
        title={t('annotations.command.eraser')}
        aria-label={t('annotations.command.eraser')}
        onClick={() => onBrush({ ...brush, isErasing: !brush.isErasing })}
      >
        <Eraser size={16} aria-hidden />
      </button>
      <button
        type="button"
        className="button"
        title={t('annotations.command.fill')}
        aria-label={t('annotations.command.fill')}
        onClick={onFill}
      >
        <PaintBucket size={16} aria-hidden />
      </button>
      <button type="button" className="button" onClick={onNew}>
        {t('annotations.brush.new')}
      </button>
    </>
  );
}
