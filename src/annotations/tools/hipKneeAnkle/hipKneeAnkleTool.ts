/** Three clicks: the centres of hip, knee and ankle. */
import { pointTool } from '../pointTool.ts';

export const hipKneeAnkleTool = pointTool({
  count: 3,
  placedRound: ({ x, y }, reach) => [
    { x, y: y - reach },
    { x, y },
    { x, y: y + reach },
  ],
  labelAt: ([, knee]) => knee ?? { x: 0, y: 0 },
});
