/** React door, for app only. */
export { HeatMapOverlay } from './HeatMapOverlay.tsx';
export { StandingPanel } from './standing/StandingPanel.tsx';
export { ZeroShotPanel } from './ZeroShotPanel.tsx';
export type { EditPrompts } from './prompts/PromptSentences.tsx';
