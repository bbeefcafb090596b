/** Over the foot of the film: how the chosen tool draws, what a calibration is drawn on, the words of a new arrow. */
import { useTranslation } from 'react-i18next';
import type { MarkTool } from '../mark.ts';
import { KnownFields } from './KnownFields.tsx';
import type { KnownObject } from './newMark.ts';
import './tools.css';

interface ToolOptionsProps {
  readonly active: MarkTool;
  readonly known: KnownObject;
  readonly onKnown: (known: KnownObject) => void;
}

export function ToolOptions({ active, known, onKnown }: ToolOptionsProps) {
  const { t } = useTranslation();
  return (
    <div className="tool-options" role="group" aria-label={t(`annotations.tool.${active}`)}>
      {active === 'calibration' && <KnownFields known={known} onKnown={onKnown} />}
      <p className="small muted">{t(`annotations.hint.${active}`)}</p>
    </div>
  );
}
