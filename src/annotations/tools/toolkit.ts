/** The tools by name. A new one is a folder, a line here, a line in measure.ts and one in shapes.tsx. */
import type { MarkTool } from '../mark.ts';
import { angleTool } from './angle/angleTool.ts';
import { arrowTool } from './arrow/arrowTool.ts';
import { calibrationTool } from './calibration/calibrationTool.ts';
import { cobbTool } from './cobb/cobbTool.ts';
import { ellipseTool } from './ellipse/ellipseTool.ts';
import { lengthTool } from './length/lengthTool.ts';
import { rectangleTool } from './rectangle/rectangleTool.ts';
import type { Tool } from './tool.ts';

export const toolkit: Readonly<Record<MarkTool, Tool>> = {
  length: lengthTool,
  angle: angleTool,
  cobb: cobbTool,
  rectangle: rectangleTool,
  ellipse: ellipseTool,
  arrow: arrowTool,
  calibration: calibrationTool,
};
