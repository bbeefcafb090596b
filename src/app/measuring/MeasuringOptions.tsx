import { AssistOptions, ToolOptions } from '../../annotations/ui.ts';
import { useAssist, useTools } from '../SessionContext.tsx';

/** Over the films while a tool is chosen. */
export function MeasuringOptions() {
  const tools = useTools();
  const { active, known, setKnown } = tools;
  const assist = useAssist();
  if (active === null) return <AssistOptions {...assist} />;
  return <ToolOptions active={active} tools={tools} known={known} onKnown={setKnown} />;
}
