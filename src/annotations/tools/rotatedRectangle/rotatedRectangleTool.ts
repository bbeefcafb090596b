/** A drag along one side, then a click for how deep it is. The fifth handle turns it. */
import { areApart } from '../adjusting.ts';
import { rightmost } from '../plane.ts';
import { pointTool } from '../pointTool.ts';
import { cornersFrom, turnedTo, turnHandle, withCorner } from './rotatedRectangle.ts';

const turning = 4;

export const rotatedRectangleTool = pointTool({
  count: 3,
  keptCount: 4,
  placedRound: ({ x, y }, reach) => [
    { x: x - reach, y: y - reach / 2 },
    { x: x + reach, y: y - reach / 2 },
    { x: x + reach, y: y + reach / 2 },
  ],
  made: cornersFrom,
  isMark: areApart,
  labelAt: rightmost,
  handlesOf: (points, pitch) => [...points, turnHandle(points, pitch)],
  moveHandle: (points, handle, to, pitch) =>
    handle === turning ? turnedTo(points, to, pitch) : withCorner(points, handle, to, pitch),
});
