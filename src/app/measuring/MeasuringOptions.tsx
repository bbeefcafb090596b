import { ToolOptions } from '../../annotations/ui.ts';
import { useTools } from '../SessionContext.tsx';

/** Over the films while a tool is chosen. */
export function MeasuringOptions() {
  const { active, known, setKnown } = useTools();
  return active && <ToolOptions active={active} known={known} onKnown={setKnown} />;
}
