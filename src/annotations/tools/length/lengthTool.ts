/** One drag, or two clicks. */
import { pointTool } from '../pointTool.ts';

export const lengthTool = pointTool({
  count: 2,
  placedRound: ({ x, y }, reach) => [
    { x: x - reach, y },
    { x: x + reach, y },
  ],
});
