/** Along what is known: across a ball, or from one graduation of a ruler to another. */
export { lengthTool as calibrationTool } from '../length/lengthTool.ts';
