/** One drag across the box that the ellipse fills, or two clicks. */
export { boxTool as ellipseTool } from '../box.ts';
