/** From what is shown to where its words stand. */
import { pointTool } from '../pointTool.ts';

export const arrowTool = pointTool({
  count: 2,
  placedRound: ({ x, y }, reach) => [
    { x, y },
    { x: x + reach, y: y - reach },
  ],
});
