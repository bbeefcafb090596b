/** Three clicks, the second at the apex; or a drag to the apex and a click. */
import { distance } from '../plane.ts';
import { pointTool } from '../pointTool.ts';

export const angleTool = pointTool({
  count: 3,
  placedRound: ({ x, y }, reach) => [
    { x: x + reach, y },
    { x, y },
    { x, y: y - reach },
  ],
  labelAt: ([, apex]) => apex ?? { x: 0, y: 0 },
  isMark: ([one, apex, other]) =>
    one !== undefined &&
    apex !== undefined &&
    other !== undefined &&
    distance(one, apex) > 0 &&
    distance(apex, other) > 0,
});
