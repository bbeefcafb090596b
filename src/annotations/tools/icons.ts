import {
  ArrowUpLeft,
  Brush,
  Circle,
  createLucideIcon,
  Crosshair,
  Diameter,
  Diamond,
  Pentagon,
  Ruler,
  Square,
  Waypoints,
  type LucideIcon,
} from 'lucide-react';
import type { MarkTool } from '../mark.ts';

export const iconOf: Readonly<Record<MarkTool, LucideIcon>> = {
  length: Ruler,
  polyline: Waypoints,
  angle: createLucideIcon('three-point-angle', [
    ['path', { d: 'M18 4 4 18h17', key: 'sides' }],
    ['path', { d: 'M11 11a8 8 0 0 1 3 7', key: 'arc' }],
  ]),
  cobb: createLucideIcon('cobb-angle', [
    ['path', { d: 'M3 4l18 5', key: 'upper' }],
    ['path', { d: 'M3 20l18-5', key: 'lower' }],
    ['path', { d: 'M12 8v8', key: 'link' }],
  ]),
  'hip-knee-ankle': createLucideIcon('hip-knee-ankle', [
    ['path', { d: 'M14 6l-4 4.5M10 13.5l4 4.5', key: 'axes' }],
    ['circle', { cx: 15, cy: 4, r: 2, key: 'hip' }],
    ['circle', { cx: 9, cy: 12, r: 2, key: 'knee' }],
    ['circle', { cx: 15, cy: 20, r: 2, key: 'ankle' }],
  ]),
  rectangle: Square,
  'rotated-rectangle': Diamond,
  ellipse: Circle,
  polygon: Pentagon,
  point: Crosshair,
  arrow: ArrowUpLeft,
  mask: Brush,
  calibration: Diameter,
};
