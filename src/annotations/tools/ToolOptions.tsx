/** Over the foot of the film: how the chosen tool draws, what a calibration is drawn on, the words of a new arrow. */
import { useTranslation } from 'react-i18next';
import type { MarkTool } from '../mark.ts';
import { BrushFields } from './mask/BrushFields.tsx';
import type { ToolsSlice } from './toolsSlice.ts';
import { KnownFields } from './KnownFields.tsx';
import type { KnownObject } from './newMark.ts';
import './tools.css';

interface ToolOptionsProps {
  readonly active: MarkTool;
  readonly tools: Pick<ToolsSlice, 'brush' | 'setBrush' | 'fill' | 'select'>;
  readonly known: KnownObject;
  readonly onKnown: (known: KnownObject) => void;
}

export function ToolOptions({ active, tools, known, onKnown }: ToolOptionsProps) {
  const { t } = useTranslation();
  return (
    <div className="tool-options" role="group" aria-label={t(`annotations.tool.${active}`)}>
      {active === 'calibration' && <KnownFields known={known} onKnown={onKnown} />}
      {active === 'mask' && (
        <BrushFields
          brush={tools.brush}
          onBrush={tools.setBrush}
          onFill={tools.fill}
          onNew={() => tools.select(null)}
        />
      )}
      <p className="small muted">{t(`annotations.hint.${active}`)}</p>
    </div>
  );
}
