/** React door, for app only. */
export { VerdictButtons } from './VerdictButtons.tsx';
export { FindingsForm } from './findings/FindingsForm.tsx';
export { OpinionForm } from './OpinionForm.tsx';
export { SaveState } from './SaveState.tsx';
export { AnnotationHistory } from './AnnotationHistory.tsx';
export { AuthorChip } from './people/AuthorChip.tsx';
export { AuthorLooks } from './people/AuthorLooks.tsx';
export { AlikeLayer } from './assist/AlikeLayer.tsx';
export { AlikePanel } from './assist/AlikePanel.tsx';
export { AssistLayer } from './assist/AssistLayer.tsx';
export { AssistOptions } from './assist/AssistOptions.tsx';
export { assistCommands } from './assist/commands.ts';
export { toolCommands } from './tools/commands.ts';
export { MarkList } from './tools/MarkList.tsx';
export { MarksLayer } from './tools/MarksLayer.tsx';
export { ToolColumn } from './tools/ToolColumn.tsx';
export { ToolOptions } from './tools/ToolOptions.tsx';
