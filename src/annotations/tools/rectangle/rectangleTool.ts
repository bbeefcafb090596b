/** One drag from corner to corner, or two clicks. */
export { boxTool as rectangleTool } from '../box.ts';
