/** The port for tools that draw on a film, and the way from image pixels to the screen. */
export { toCanvas } from './geometry.ts';
export { travelPx } from './toolPort.ts';
export type { PointEvent, ToolPort, ToolView, WheelTurn } from './toolPort.ts';
export { useRovingFocus } from './roving.ts';
