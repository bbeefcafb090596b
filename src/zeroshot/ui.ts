/** React door, for app only. */
export { HeatMapOverlay } from './HeatMapOverlay.tsx';
export { ZeroShotPanel } from './ZeroShotPanel.tsx';
