/** The tools by name. A new one is a folder, a line here, a line in measure.ts and one in MarkShape.tsx. */
import type { MarkTool } from '../mark.ts';
import { angleTool } from './angle/angleTool.ts';
import { arrowTool } from './arrow/arrowTool.ts';
import { calibrationTool } from './calibration/calibrationTool.ts';
import { cobbTool } from './cobb/cobbTool.ts';
import { ellipseTool } from './ellipse/ellipseTool.ts';
import { hipKneeAnkleTool } from './hipKneeAnkle/hipKneeAnkleTool.ts';
import { lengthTool } from './length/lengthTool.ts';
import { rectangleTool } from './rectangle/rectangleTool.ts';
import { maskTool } from './mask/maskTool.ts';
import { pointMarkTool } from './point/pointMarkTool.ts';
import { polygonTool } from './polygon/polygonTool.ts';
import { polylineTool } from './polyline/polylineTool.ts';
import { rotatedRectangleTool } from './rotatedRectangle/rotatedRectangleTool.ts';
import type { Tool } from './tool.ts';

export const toolkit: Readonly<Record<MarkTool, Tool>> = {
  length: lengthTool,
  polyline: polylineTool,
  angle: angleTool,
  cobb: cobbTool,
  'hip-knee-ankle': hipKneeAnkleTool,
  rectangle: rectangleTool,
  'rotated-rectangle': rotatedRectangleTool,
  ellipse: ellipseTool,
  polygon: polygonTool,
  point: pointMarkTool,
  arrow: arrowTool,
  mask: maskTool,
  calibration: calibrationTool,
};

/** A log written by a newer version may hold marks of tools that this one lacks: they stay in it, and are not drawn. */
export function isKnownTool(tool: string): tool is MarkTool {
  return Object.hasOwn(toolkit, tool);
}
