/** React door, for app only. */
export { VerdictButtons } from './VerdictButtons.tsx';
export { SaveState } from './SaveState.tsx';
export { AnnotationHistory } from './AnnotationHistory.tsx';
