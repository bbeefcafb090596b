import { AssistOptions, ToolOptions } from '../../annotations/ui.ts';
import { useAssist, useTools } from '../SessionContext.tsx';

/** Over the films while a tool is chosen. */
export function MeasuringOptions() {
  const { active, known, setKnown } = useTools();
  const assist = useAssist();
  if (active === null) return <AssistOptions {...assist} />;
  return <ToolOptions active={active} known={known} onKnown={setKnown} />;
}
